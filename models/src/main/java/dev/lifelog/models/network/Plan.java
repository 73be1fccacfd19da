package dev.lifelog.models.network;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A network without numbers, or a part of one between two stages. A part's parameters have the
 * names that they have in the whole.
 *
 * @param input of one picture
 */
public record Plan(FeatureShape input, List<Stage> stages) {
  /**
   * @throws IllegalArgumentException when a layer cannot take what the one before it makes; above
   *     all when the input is too small
   */
  public Plan {
    stages = List.copyOf(stages);
    shapeAfter(input, stages);
  }

  /** Of one picture. */
  public FeatureShape output() {
    return shapeAfter(input, stages);
  }

  public List<String> stageNames() {
    return stages.stream().map(Stage::name).toList();
  }

  /** Everything up to and including a stage. */
  public Plan through(String stage) {
    return new Plan(input, stages.subList(0, end(stage)));
  }

  /** Everything behind a stage: its input is what that stage makes. */
  public Plan after(String stage) {
    return new Plan(
        shapeAfter(input, stages.subList(0, end(stage))),
        stages.subList(end(stage), stages.size()));
  }

  /** Published names to shapes, running statistics included, in the published order. */
  public Map<String, long[]> parameters() {
    Map<String, long[]> parameters = new LinkedHashMap<>();
    stages.forEach(stage -> stage.layers().forEach(layer -> layer.describe(parameters)));
    return Collections.unmodifiableMap(parameters);
  }

  private int end(String stage) {
    int index = stageNames().indexOf(stage);
    if (index < 0) {
      throw new IllegalArgumentException(
          "no stage '" + stage + "'; there are " + String.join(", ", stageNames()));
    }
    return index + 1;
  }

  private static FeatureShape shapeAfter(FeatureShape input, List<Stage> stages) {
    FeatureShape shape = input;
    for (Stage stage : stages) {
      shape = stage.after(shape);
    }
    return shape;
  }
}
