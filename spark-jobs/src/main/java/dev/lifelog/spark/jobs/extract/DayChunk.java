package dev.lifelog.spark.jobs.extract;

import dev.lifelog.spark.jobs.concepts.DayOfModel;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Some hundred neighbouring images of a day: the work of one task, so that one new day fills a
 * cluster. A chunk is known by its number alone; its task reads which images these are.
 *
 * @param root where the pictures of the day lie
 * @param index 0-based
 * @param chunks in the whole day
 */
record DayChunk(DayOfModel day, PictureRoot root, int index, int chunks) implements Serializable {

  /** At least one, even for a day without images: somebody has to look. */
  static List<DayChunk> of(DayOfModel day, PictureRoot root, int images, int imagesPerChunk) {
    int count = Math.max(1, (images + imagesPerChunk - 1) / imagesPerChunk);
    List<DayChunk> chunks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      chunks.add(new DayChunk(day, root, i, count));
    }
    return chunks;
  }

  boolean isFirst() {
    return index == 0;
  }

  /** This chunk's part of the day's images. */
  <T> List<T> slice(List<T> images) {
    int from = (int) ((long) images.size() * index / chunks);
    int to = (int) ((long) images.size() * (index + 1) / chunks);
    return images.subList(from, to);
  }
}
