package dev.lifelog.models.image;

import dev.lifelog.models.bundle.Sha256;
import dev.lifelog.models.labels.SplitRule;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@link ImageTraining} was asked for.
 *
 * @param epochs 0 for the usual number
 * @param patience 0 for never ending early
 * @param learningRate 0 for the usual one
 */
record TrainingSettings(
    List<String> vocabulary,
    @Nullable String askedName,
    StartingPoint start,
    String frozenThrough,
    @Nullable PrefixCache cache,
    @Nullable PrefixFill fill,
    @Nullable Path checkpoints,
    SplitRule splitRule,
    double heldOutShare,
    int epochs,
    int patience,
    int batchSize,
    double learningRate,
    long seed,
    String trainedOn) {

  /** Epochs are chosen so that about this many pictures are seen in all. */
  private static final int PICTURES_SEEN = 20_000;

  private static final String NO_BASE = "from scratch";
  private static final int MIN_EPOCHS = 8;
  private static final int MAX_EPOCHS = 60;

  String name() {
    return askedName == null ? start.architecture().code() : askedName;
  }

  @Nullable String frozenStage() {
    return frozenThrough.equals(ImageTraining.NONE) ? null : frozenThrough;
  }

  int epochs(int trainingPictures) {
    return epochs > 0
        ? epochs
        : Math.max(MIN_EPOCHS, Math.min(MAX_EPOCHS, PICTURES_SEEN / trainingPictures));
  }

  float peakLearningRate() {
    return (float) (learningRate > 0 ? learningRate : start.usualLearningRate());
  }

  /** Everything that the weights depend on. */
  String key(List<Picture> pictures, int variants) {
    StringBuilder all = new StringBuilder();
    all.append(start.architecture()).append(start.input());
    all.append(start.base() == null ? NO_BASE : start.base().digest());
    all.append(List.of(frozenThrough, splitRule, heldOutShare, epochs, patience, batchSize));
    all.append(List.of(peakLearningRate(), seed, variants)).append(vocabulary);
    for (Picture picture : pictures) {
      all.append(picture.sha256()).append(Arrays.toString(picture.classes()));
      all.append(picture.moment());
    }
    return Sha256.of(all.toString());
  }
}
