package dev.lifelog.spark.jobs;

import dev.lifelog.spark.jobs.detections.Detections.Learnt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was learnt and written.
 *
 * @param labelled images that were learnt from
 */
public record DetectionsSummary(
    List<Learnt> models, long labelled, long writeTimestamp, double seconds) {

  public DetectionsSummary {
    models = List.copyOf(models);
  }

  /** The shape of {@code --format json}. */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(
        "models",
        models.stream()
            .map(
                learnt ->
                    Map.of(
                        "model", learnt.model().toString(),
                        "concepts", learnt.vocabulary().size(),
                        "accuracy", learnt.accuracy(),
                        "days", learnt.days(),
                        "images", learnt.images()))
            .toList());
    map.put("labelled", labelled);
    map.put("write_timestamp", writeTimestamp);
    map.put("seconds", Math.round(seconds * 10) / 10.0);
    return map;
  }

  public String text() {
    StringBuilder text = new StringBuilder();
    for (Learnt learnt : models) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-14s %,d concepts of %,d images in %,d days, held-out accuracy %.3f%n",
              learnt.model(),
              learnt.vocabulary().size(),
              learnt.images(),
              learnt.days(),
              learnt.accuracy()));
    }
    return text.append(
            String.format(
                Locale.ROOT, "Learnt from %,d labelled images, in %.1f s%n", labelled, seconds))
        .toString();
  }
}
