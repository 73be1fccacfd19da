package dev.lifelog.spark.jobs.ingest;

import java.io.Serializable;

/**
 * What a first look at a split tells: its number of lines, for the line numbers of the splits after
 * it, and a hash of each line's id, to know repeated ids before anything is written.
 *
 * @param ids one a line, {@link #NO_ID} where a line has none; 64 bits, so that among a million ids
 *     two different ones are taken for the same with a probability of one in thirty million
 */
record Scan(Hashes ids) implements Serializable {

  static final long NO_ID = 0;

  long lines() {
    return ids.size();
  }
}
