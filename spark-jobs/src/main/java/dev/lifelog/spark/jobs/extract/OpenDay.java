package dev.lifelog.spark.jobs.extract;

import dev.lifelog.cassandra.schema.DayEntry;
import dev.lifelog.cassandra.schema.DayState;
import java.time.Instant;

/** A day some of whose chunks are still at work. */
final class OpenDay {

  private final DayEntry entry;
  private int chunksLeft;
  private int images;
  private int refused;

  OpenDay(DayEntry entry, int chunks) {
    this.entry = entry;
    this.chunksLeft = chunks;
  }

  /** Whether this was the last chunk. */
  boolean add(ChunkResult result) {
    images += result.written() + result.kept();
    refused += result.refused();
    chunksLeft--;
    return chunksLeft == 0;
  }

  DayEntry begun() {
    return entry;
  }

  DayEntry done(Instant at) {
    return entry.counting(entry.minutes(), images, refused).withState(DayState.DONE, at);
  }
}
