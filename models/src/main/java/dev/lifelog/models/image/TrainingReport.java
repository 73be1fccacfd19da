package dev.lifelog.models.image;

import dev.lifelog.models.bundle.ModelBundle;
import java.util.List;

/**
 * What a training came to.
 *
 * @param accuracy share of held-out pictures whose best class is one that they show; NaN when
 *     nothing was held out
 * @param refused pictures that could not be read and were left out
 * @param seconds decoding and measuring included
 */
public record TrainingReport(
    ModelBundle bundle,
    double accuracy,
    List<ClassFigures> classes,
    List<EpochFigures> epochs,
    List<RefusedImage> refused,
    double seconds) {

  public List<String> vocabulary() {
    return bundle.description().vocabulary();
  }

  public String digest() {
    return bundle.digest();
  }
}
