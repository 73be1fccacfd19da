package dev.lifelog.core.detection;

import java.io.Serializable;
import java.util.Set;

/** The words of an image that is known to show some concepts. */
public record WordsOfImage(Set<String> words, Set<String> concepts) implements Serializable {

  public WordsOfImage {
    words = Set.copyOf(words);
    concepts = Set.copyOf(concepts);
  }
}
