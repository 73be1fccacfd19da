package dev.lifelog.spark.jobs.ingest;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** A growing list of 64-bit hashes: 8 bytes for what would be 100 as text. */
final class Hashes implements Serializable {

  private long[] values = new long[256];
  private int size;

  void add(long hash) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = hash;
  }

  int size() {
    return size;
  }

  LongStream stream() {
    return Arrays.stream(values, 0, size);
  }

  /** All of them in ascending order, to be searched. */
  static long[] sorted(List<Hashes> parts) {
    return parts.stream().flatMapToLong(Hashes::stream).sorted().toArray();
  }

  /** Sensitive to each character and well spread, unlike {@link String#hashCode()}; never 0. */
  static long of(CharSequence text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    hash ^= hash >>> 31;
    return hash == 0 ? 1 : hash;
  }
}
