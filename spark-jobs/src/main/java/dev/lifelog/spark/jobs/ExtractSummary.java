package dev.lifelog.spark.jobs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an extraction did: images = written + kept + refused.
 *
 * @param daysSkipped days that were done already and were not looked into
 * @param written images that the network looked at
 * @param kept images whose concepts stood already
 */
public record ExtractSummary(
    String model,
    long writeTimestamp,
    int days,
    int daysSkipped,
    long images,
    long written,
    long kept,
    long refused,
    SortedMap<String, Long> problems,
    double seconds) {

  public ExtractSummary {
    problems = new TreeMap<>(problems);
    if (images != written + kept + refused) {
      throw new IllegalArgumentException(
          "%d images, but %d written, %d kept and %d refused"
              .formatted(images, written, kept, refused));
    }
  }

  public double imagesPerSecond() {
    return seconds > 0 ? written / seconds : 0;
  }

  /** The shape of {@code --format json}. */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("model", model);
    map.put("days", days);
    map.put("days_skipped", daysSkipped);
    map.put("images", images);
    map.put("written", written);
    map.put("kept", kept);
    map.put("refused", refused);
    map.put("problems", problems);
    map.put("write_timestamp", writeTimestamp);
    map.put("seconds", Math.round(seconds * 10) / 10.0);
    map.put("images_per_second", Math.round(imagesPerSecond() * 10) / 10.0);
    return map;
  }

  public String text() {
    return "Extracted with %s: %d days (%d done before) in %.1f s%n"
            .formatted(model, days, daysSkipped, seconds)
        + "  images   %,d = %,d written + %,d kept + %,d refused; %.0f a second%n"
            .formatted(images, written, kept, refused, imagesPerSecond())
        + ProblemCounts.text(problems);
  }
}
