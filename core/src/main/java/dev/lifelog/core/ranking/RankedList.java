package dev.lifelog.core.ranking;

import java.util.List;

/**
 * What one source ranks, and how much it counts.
 *
 * @param weight percent
 * @param images the best first
 */
public record RankedList(int weight, List<RankedImage> images) {

  public RankedList {
    images = List.copyOf(images);
  }
}
