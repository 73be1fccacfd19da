package dev.lifelog.core.drawing;

import java.util.List;

/**
 * Bars in groups, one a series, above one another where a row would be too long to read.
 *
 * @param note a line under the title, empty for none
 * @param groupsName what the groups are, under the last row
 */
public record BarChart(
    String title, String note, String groupsName, List<String> groups, List<Series> series) {

  public BarChart {
    groups = List.copyOf(groups);
    series = List.copyOf(series);
    for (Series one : series) {
      if (one.values().size() != groups.size()) {
        throw new IllegalArgumentException(
            one.name() + " has " + one.values().size() + " values for " + groups.size());
      }
    }
    if (groups.isEmpty() || series.isEmpty()) {
      throw new IllegalArgumentException("nothing to draw");
    }
  }

  public Drawing drawing() {
    return new BarChartLayout(this).drawing();
  }

  double greatest() {
    return series.stream()
        .flatMap(one -> one.values().stream())
        .mapToDouble(Double::doubleValue)
        .max()
        .orElse(0);
  }
}
