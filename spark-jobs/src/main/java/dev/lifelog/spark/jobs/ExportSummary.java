package dev.lifelog.spark.jobs;

import java.util.LinkedHashMap;
import java.util.Map;

/** What an export wrote. */
public record ExportSummary(String model, String file, long images, int days, double seconds) {

  /** The shape of {@code --format json}. */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("model", model);
    map.put("file", file);
    map.put("images", images);
    map.put("days", days);
    map.put("seconds", Math.round(seconds * 10) / 10.0);
    return map;
  }

  public String text() {
    return "Exported the best concept of %,d images (%d days) by %s to %s%n"
        .formatted(images, days, model, file);
  }
}
