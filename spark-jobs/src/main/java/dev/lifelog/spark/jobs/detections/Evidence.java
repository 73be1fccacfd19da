package dev.lifelog.spark.jobs.detections;

import dev.lifelog.core.ModelId;
import dev.lifelog.core.detection.DetectorWords;
import dev.lifelog.spark.jobs.reading.DetectedImage;
import dev.lifelog.spark.jobs.reading.Whereabouts;
import java.util.Locale;
import java.util.Set;

/** What concepts are drawn from, each a model of its own. */
public enum Evidence {
  /** The organisers' attributes, categories and objects. */
  ORGANISERS {
    @Override
    Set<String> words(DetectedImage image, Whereabouts where) {
      return DetectorWords.ofDetections(image.attributes(), image.categories(), image.objects());
    }
  },

  /** Place and activity. */
  WHEREABOUTS {
    @Override
    Set<String> words(DetectedImage image, Whereabouts where) {
      return DetectorWords.ofWhereabouts(where.place(), where.activity());
    }
  };

  /** The name that its concepts are kept under. */
  public ModelId model(int version) {
    return new ModelId(name().toLowerCase(Locale.ROOT), version);
  }

  abstract Set<String> words(DetectedImage image, Whereabouts where);
}
