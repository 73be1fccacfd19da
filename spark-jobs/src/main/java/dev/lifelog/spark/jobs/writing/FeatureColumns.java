package dev.lifelog.spark.jobs.writing;

import java.util.List;

/** The pooled feature of an image, in the table {@code image_feature}. */
public final class FeatureColumns implements TableColumns<ImageFeature> {

  @Override
  public String table() {
    return "image_feature";
  }

  @Override
  public List<String> names() {
    return List.of("user_id", "day", "model", "image_id", "feature");
  }

  @Override
  public void fill(ImageFeature row, Object[] values) {
    values[0] = row.userId();
    values[1] = row.day();
    values[2] = row.model();
    values[3] = row.imageId();
    values[4] = HalfFloats.write(row.feature());
  }
}
