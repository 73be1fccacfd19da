package dev.lifelog.models.network;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The two networks of the paper, in the layout and under the parameter names that torchvision
 * publishes weights for.
 */
public enum Architecture {
  /** With batch normalisation; input from 32 pixels. */
  GOOGLENET("avgpool", "fc") {
    @Override
    List<Stage> layers(int classes, Width width) {
      return GoogLeNet.stages(classes, width);
    }
  },
  /** The one of 2014 with a single tower; input from 63 pixels. */
  ALEXNET("fc7", "fc8") {
    @Override
    List<Stage> layers(int classes, Width width) {
      return AlexNet.stages(classes, width);
    }
  };

  private static final FeatureShape PUBLISHED_INPUT = new FeatureShape(3, 224);

  private final String featureStage;
  private final String classifierStage;

  Architecture(String featureStage, String classifierStage) {
    this.featureStage = featureStage;
    this.classifierStage = classifierStage;
  }

  abstract List<Stage> layers(int classes, Width width);

  public static Optional<Architecture> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }

  /** As bundles and the command line write it: {@code googlenet}, {@code alexnet}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The network from colours to logits.
   *
   * @param width 1.0 for the published network; channels are rounded to multiples of 8
   * @param inputSize side of the square picture in pixels
   */
  public Plan plan(int classes, double width, int inputSize) {
    if (classes < 2 || !(width > 0 && width <= 2)) {
      throw new IllegalArgumentException(
          "classes: " + classes + ", width: " + width + "; at least 2 and (0, 2] expected");
    }
    return new Plan(
        new FeatureShape(PUBLISHED_INPUT.channels(), inputSize), layers(classes, new Width(width)));
  }

  /** In order: where the network can be cut. */
  public List<String> stages() {
    return plan(2, 1.0, PUBLISHED_INPUT.side()).stageNames();
  }

  /** Its output describes a picture by itself, apart from any classes: flat. */
  public String featureStage() {
    return featureStage;
  }

  /** The last stage, which alone depends on the classes. */
  public String classifierStage() {
    return classifierStage;
  }
}
