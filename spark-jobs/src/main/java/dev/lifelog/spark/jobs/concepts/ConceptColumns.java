package dev.lifelog.spark.jobs.concepts;

import dev.lifelog.spark.jobs.writing.TableColumns;
import java.util.List;
import java.util.Map;

/** The truth about an image's concepts, in the table {@code image_concept}. */
public final class ConceptColumns implements TableColumns<ConceptRow> {

  @Override
  public String table() {
    return "image_concept";
  }

  @Override
  public List<String> names() {
    return List.of(
        "user_id",
        "day",
        "model",
        "image_id",
        "utc_minute",
        "top_concept",
        "top_score",
        "concepts");
  }

  @Override
  public void fill(ConceptRow row, Object[] values) {
    Map.Entry<String, Integer> top = row.top();
    values[0] = row.userId();
    values[1] = row.day();
    values[2] = row.model();
    values[3] = row.imageId();
    values[4] = row.utcMinute();
    values[5] = top.getKey();
    values[6] = top.getValue();
    values[7] = row.concepts();
  }
}
