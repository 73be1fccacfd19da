package dev.lifelog.spark.jobs.ingest;

import org.jspecify.annotations.Nullable;

/** One user's tables; either may be missing, not both. */
public record UserTables(String user, @Nullable TableFile minutes, @Nullable TableFile concepts) {

  public String minutesName() {
    return CollectionTables.minuteTable(user);
  }

  public String conceptsName() {
    return CollectionTables.conceptTable(user);
  }
}
