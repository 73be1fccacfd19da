package dev.lifelog.spark.jobs.ingest;

import org.jspecify.annotations.Nullable;

/** One user's tables; either may be missing, not both. */
record UserTables(String user, @Nullable TableFile minutes, @Nullable TableFile concepts) {

  String minutesName() {
    return CollectionTables.minuteTable(user);
  }

  String conceptsName() {
    return CollectionTables.conceptTable(user);
  }
}
