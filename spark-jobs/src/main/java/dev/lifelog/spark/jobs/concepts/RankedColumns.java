package dev.lifelog.spark.jobs.concepts;

import dev.lifelog.spark.jobs.writing.TableColumns;
import java.util.List;

/** A concept of an image for retrieval, in the table {@code image_by_concept}. */
public final class RankedColumns implements TableColumns<RankedRow> {

  @Override
  public String table() {
    return "image_by_concept";
  }

  @Override
  public List<String> names() {
    return List.of(
        "user_id",
        "model",
        "concept",
        "month",
        "score",
        "image_id",
        "day",
        "utc_minute",
        "local_time",
        "time_zone",
        "place",
        "activity",
        "came_from",
        "goes_to",
        "stay_minutes",
        "path",
        "quality",
        "concepts");
  }

  @Override
  public void fill(RankedRow row, Object[] values) {
    values[0] = row.userId();
    values[1] = row.model();
    values[2] = row.concept();
    values[3] = row.month();
    values[4] = row.score();
    values[5] = row.imageId();
    values[6] = row.day();
    values[7] = row.utcMinute();
    values[8] = row.localTime();
    values[9] = row.zone();
    values[10] = row.place();
    values[11] = row.activity();
    values[12] = row.episode().cameFrom();
    values[13] = row.episode().goesTo();
    values[14] = row.episode().minutes();
    values[15] = row.path();
    values[16] = row.quality();
    values[17] = row.concepts();
  }
}
