package dev.lifelog.models.labels;

import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A picture file and what it shows.
 *
 * @param concepts at least one; a picture may show several
 * @param moment pictures of one moment look alike, so that a split keeps them on one side
 */
public record LabelledImage(Path file, SortedSet<String> concepts, String moment) {
  public LabelledImage {
    concepts = Collections.unmodifiableSortedSet(new TreeSet<>(concepts));
    if (concepts.isEmpty()) {
      throw new IllegalArgumentException(file + " has no concept");
    }
  }
}
