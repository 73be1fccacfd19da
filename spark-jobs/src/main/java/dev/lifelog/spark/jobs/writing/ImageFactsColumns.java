package dev.lifelog.spark.jobs.writing;

import java.util.List;

/** What a picture's bytes tell, beside what the collection told, in the table {@code image}. */
public final class ImageFactsColumns implements TableColumns<ImageFacts> {

  @Override
  public String table() {
    return "image";
  }

  @Override
  public List<String> names() {
    return List.of(
        "user_id",
        "day",
        "image_id",
        "bytes",
        "width",
        "height",
        "digest",
        "sharpness",
        "brightness",
        "contrast",
        "quality",
        "seen_bytes",
        "seen_modified");
  }

  @Override
  public void fill(ImageFacts facts, Object[] values) {
    values[0] = facts.userId();
    values[1] = facts.day();
    values[2] = facts.imageId();
    values[3] = facts.bytes();
    values[4] = facts.width();
    values[5] = facts.height();
    values[6] = facts.digest();
    values[7] = facts.sharpness();
    values[8] = facts.brightness();
    values[9] = facts.contrast();
    values[10] = facts.quality();
    values[11] = facts.bytes();
    values[12] = facts.modified();
  }
}
