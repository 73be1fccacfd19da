package dev.lifelog.spark.jobs.watching;

import java.io.Serializable;
import java.util.Comparator;

/**
 * One row of figures.
 *
 * @param label value of the measure's label; empty where it has none
 */
record Series(Measure measure, String label) implements Serializable, Comparable<Series> {

  private static final Comparator<Series> ORDER =
      Comparator.comparing(Series::measure).thenComparing(Series::label);

  @Override
  public int compareTo(Series other) {
    return ORDER.compare(this, other);
  }
}
