package dev.lifelog.spark.jobs.writing;

import java.util.List;

/** A refused input in the table {@code failed_item}. */
public final class FailedItemColumns implements TableColumns<FailedItem> {

  @Override
  public String table() {
    return "failed_item";
  }

  @Override
  public List<String> names() {
    return List.of(
        "source",
        "bucket",
        "item",
        "reason_code",
        "reason",
        "remedy",
        "file",
        "line",
        "value",
        "user_id",
        "day",
        "failed_at");
  }

  @Override
  public void fill(FailedItem item, Object[] values) {
    values[0] = item.source();
    values[1] = item.bucket();
    values[2] = item.item();
    values[3] = item.reasonCode();
    values[4] = item.reason();
    values[5] = item.remedy();
    values[6] = item.file();
    values[7] = item.line();
    values[8] = item.value();
    values[9] = item.userId();
    values[10] = item.day();
    values[11] = item.failedAt();
  }
}
