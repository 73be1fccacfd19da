package dev.lifelog.spark.jobs;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rows of one table: every row that was read is either written or refused. */
public record TableCount(long read, long written, long refused) implements Serializable {

  public static final TableCount NONE = new TableCount(0, 0, 0);

  public TableCount {
    if (read != written + refused) {
      throw new IllegalArgumentException(
          "%d rows read, but %d written and %d refused".formatted(read, written, refused));
    }
  }

  static TableCount of(long written, long refused) {
    return new TableCount(written + refused, written, refused);
  }

  TableCount plus(TableCount other) {
    return of(written + other.written, refused + other.refused);
  }

  Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("read", read);
    map.put("written", written);
    map.put("refused", refused);
    return map;
  }

  String text() {
    return "%,d read = %,d written + %,d refused".formatted(read, written, refused);
  }
}
