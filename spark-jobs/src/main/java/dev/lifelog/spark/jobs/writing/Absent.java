package dev.lifelog.spark.jobs.writing;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An empty collection and no collection are the same to a reader; only the latter takes no room.
 */
final class Absent {

  private Absent() {}

  static <C extends Collection<?>> @Nullable C ifEmpty(C collection) {
    return collection.isEmpty() ? null : collection;
  }

  static <M extends Map<?, ?>> @Nullable M ifEmpty(M map) {
    return map.isEmpty() ? null : map;
  }
}
