package dev.lifelog.spark.jobs.sql;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/** Spark's values as those that any format can write. */
final class PlainValues {

  private PlainValues() {}

  static List<Object> of(Row row) {
    List<Object> values = new ArrayList<>();
    for (int column = 0; column < row.size(); column++) {
      values.add(plain(row.get(column)));
    }
    return values;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (value == null || value instanceof Number || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Row struct) {
      Map<String, Object> fields = new LinkedHashMap<>();
      for (int field = 0; field < struct.size(); field++) {
        fields.put(struct.schema().fieldNames()[field], plain(struct.get(field)));
      }
      return fields;
    }
    if (value instanceof Seq<?> sequence) {
      List<Object> items = new ArrayList<>();
      JavaConverters.seqAsJavaList(sequence).forEach(item -> items.add(plain(item)));
      return items;
    }
    if (value instanceof scala.collection.Map<?, ?> map) {
      Map<String, Object> entries = new LinkedHashMap<>();
      JavaConverters.mapAsJavaMap(map)
          .forEach((key, entry) -> entries.put(String.valueOf(key), plain(entry)));
      return entries;
    }
    return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value.toString();
  }
}
