package dev.lifelog.models.image;

import dev.lifelog.models.bundle.ModelBundle;
import java.util.List;

/**
 * What a training came to.
 *
 * @param accuracy share of held-out pictures whose best class is one that they show; NaN when
 *     nothing was held out
 * @param bestEpoch the one whose weights were kept: of the lowest held-out loss, or the last
 * @param resumedAfter epochs that a checkpoint brought, 0 for a training from its start
 * @param refused pictures that could not be read and were left out
 * @param notes for people: what was decided otherwise than asked, such as fewer variants
 * @param seconds decoding and measuring included, of this run alone
 */
public record TrainingReport(
    ModelBundle bundle,
    double accuracy,
    List<ClassFigures> classes,
    ConfusionMatrix confusion,
    List<EpochFigures> epochs,
    int bestEpoch,
    int resumedAfter,
    List<RefusedImage> refused,
    List<String> notes,
    PhaseSeconds phases,
    double seconds) {

  public List<String> vocabulary() {
    return bundle.description().vocabulary();
  }

  public String digest() {
    return bundle.digest();
  }
}
