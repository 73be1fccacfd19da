package dev.lifelog.models.question;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A question and what it asks for.
 *
 * @param concepts empty where nothing of the vocabulary is meant
 */
record TrainingQuestion(String title, String description, SortedSet<String> concepts) {
  TrainingQuestion {
    concepts = Collections.unmodifiableSortedSet(new TreeSet<>(concepts));
  }

  String text() {
    return title + ". " + description;
  }
}
