package dev.lifelog.spark.jobs.writing;

import java.io.Serializable;
import java.util.List;

/** How one kind of row lies in its table. */
public interface TableColumns<T> extends Serializable {

  String table();

  List<String> names();

  /**
   * Puts the row's values in the order of {@link #names()}. The array is used again for the next
   * row, so every place has to be set; null leaves a column as it is.
   */
  void fill(T row, Object[] values);
}
