package dev.lifelog.models.question;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A text and what it asks for.
 *
 * @param concepts empty where nothing of the vocabulary is meant
 */
public record LabelledQuestion(String text, SortedSet<String> concepts) {
  public LabelledQuestion {
    concepts = Collections.unmodifiableSortedSet(new TreeSet<>(concepts));
  }
}
