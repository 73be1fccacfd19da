package dev.lifelog.spark.jobs;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an import read.
 *
 * @param lines lines of the file but a header and blank ones
 * @param images that have concepts of this model now
 * @param concepts different ones
 */
public record ImportSummary(
    String model,
    long writeTimestamp,
    TableCount lines,
    long images,
    int concepts,
    double seconds) {

  /** The shape of {@code --format json}. */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("model", model);
    map.putAll(lines.asMap());
    map.put("images", images);
    map.put("concepts", concepts);
    map.put("write_timestamp", writeTimestamp);
    map.put("seconds", Math.round(seconds * 10) / 10.0);
    return map;
  }

  public String text() {
    return "Imported %,d images with %,d concepts as %s in %.1f s%n"
            .formatted(images, concepts, model, seconds)
        + "  lines    %s%n".formatted(lines.text());
  }
}
