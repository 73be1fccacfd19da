package dev.lifelog.spark.jobs.files;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a file that start in [start, end), in bytes. Neighbouring splits share no line and
 * lose none, wherever the cut falls.
 */
public record FileSplit(String file, long start, long end) implements Serializable {

  /** Below this a task costs more to start than to run. */
  private static final long SMALLEST = 1L << 20;

  /** Above this a failed task has too much to do again. */
  private static final long LARGEST = 64L << 20;

  /** Cuts a file so that each of {@code tasks} has work, within sensible sizes. */
  public static List<FileSplit> of(String file, long length, int tasks) {
    return of(file, 0, length, tasks);
  }

  /** Cuts a part of a file likewise. */
  public static List<FileSplit> of(String file, long from, long to, int tasks) {
    long size = Math.min(LARGEST, Math.max(SMALLEST, (to - from + tasks - 1) / tasks));
    List<FileSplit> splits = new ArrayList<>();
    for (long start = from; start < to; start += size) {
      splits.add(new FileSplit(file, start, Math.min(to, start + size)));
    }
    return splits;
  }

  public long length() {
    return end - start;
  }
}
