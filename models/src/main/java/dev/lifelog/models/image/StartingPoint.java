package dev.lifelog.models.image;

import dev.lifelog.core.UserError;
import dev.lifelog.models.bundle.BundleDescription;
import dev.lifelog.models.bundle.ImageInput;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.inference.Normalisation;
import dev.lifelog.models.network.Architecture;
import dev.lifelog.models.network.Plan;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which network learns, and from what weights. */
record StartingPoint(Architecture architecture, ImageInput input, @Nullable ModelBundle base) {
  private static final int SMALL_INPUT = 64;

  /**
   * A base's own layout and preparation of pictures go before what else is asked for.
   *
   * @param inputSize 0 for the usual one
   */
  static StartingPoint of(
      Architecture architecture, double width, int inputSize, @Nullable ModelBundle base) {
    if (base == null) {
      int size = inputSize == 0 ? SMALL_INPUT : inputSize;
      return new StartingPoint(
          architecture,
          ImageInput.stretched(width, size, Normalisation.MEAN, Normalisation.STD),
          null);
    }
    BundleDescription description = base.description();
    ImageInput own = Objects.requireNonNull(description.image(), "an image model has an input");
    Architecture known =
        Architecture.of(description.architecture())
            .orElseThrow(
                () ->
                    UserError.of(
                        base.directory()
                            + " holds a network of the architecture "
                            + description.architecture()
                            + ", which cannot be trained",
                        "Name a base of the architecture googlenet or alexnet"));
    return new StartingPoint(known, inputSize == 0 ? own : resized(own, inputSize), base);
  }

  /** A base with pictures of another size than its own. */
  static StartingPoint of(int inputSize, ModelBundle base) {
    return of(Architecture.GOOGLENET, 1, inputSize, base);
  }

  private static ImageInput resized(ImageInput own, int size) {
    int resize = (int) Math.round((double) own.resize() * size / own.size());
    return new ImageInput(own.width(), size, own.fit(), resize, own.mean(), own.std());
  }

  /**
   * The whole network.
   *
   * @throws UserError when the input is too small for it
   */
  Plan plan(int classes) {
    try {
      return architecture.plan(classes, input.width(), input.size());
    } catch (IllegalArgumentException e) {
      throw UserError.of(
          architecture.code()
              + " of the width "
              + input.width()
              + " does not take pictures of "
              + input.size()
              + " pixels: "
              + e.getMessage(),
          "Choose a larger input");
    }
  }

  /**
   * The last stage that does not learn: the one asked for and those behind it that have nothing to
   * learn, so that the smallest features stand at the cut.
   *
   * @return null when all learns
   * @throws UserError when there is no such stage before the classifier, or no base to freeze
   */
  @Nullable String cut(String frozenThrough) {
    if (frozenThrough.equals(ImageTraining.NONE)) {
      return null;
    }
    Plan plan = architecture.plan(2, input.width(), input.size());
    List<String> stages = plan.stageNames();
    int at = stages.indexOf(frozenThrough);
    if (at < 0 || at == stages.size() - 1) {
      throw UserError.of(
          "Cannot freeze "
              + architecture.code()
              + " through '"
              + frozenThrough
              + "'; its stages are "
              + String.join(", ", stages.subList(0, stages.size() - 1)),
          "Name one of them, or none");
    }
    if (base == null) {
      throw UserError.of(
          "Cannot freeze through " + frozenThrough + " without a base: its weights are random",
          "Name a base, or freeze none");
    }
    while (at + 2 < stages.size() && learnsNothing(plan, stages.get(at), stages.get(at + 1))) {
      at++;
    }
    return stages.get(at);
  }

  private static boolean learnsNothing(Plan plan, String before, String stage) {
    return plan.after(before).through(stage).parameters().isEmpty();
  }

  /** At its peak; gentler where there are weights to keep, or no batch normalisation. */
  double usualLearningRate() {
    double fromNothing = architecture == Architecture.GOOGLENET ? 3e-3 : 5e-4;
    return base == null ? fromNothing : fromNothing / 3;
  }
}
