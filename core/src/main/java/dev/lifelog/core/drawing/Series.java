package dev.lifelog.core.drawing;

import java.util.List;

/**
 * What is compared with others: a value for each group.
 *
 * @param values each at least 0, in the order of the groups
 */
public record Series(String name, List<Double> values) {

  public Series {
    values = List.copyOf(values);
  }
}
