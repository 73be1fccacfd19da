package dev.lifelog.models.onnx;

import dev.lifelog.models.network.Architecture;
import dev.lifelog.models.network.Plan;
import dev.lifelog.models.onnx.Operation.Activation;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which values of a network are stored in eight bits, and which of them with one scale.
 *
 * <p>Quantised is what cannot be negative, up to the pooled feature: that one, the classifier
 * behind it and the mean before it stay floats, because they cost little and everything depends on
 * them. Values that are only moved (maxima, channels side by side) have the scale of what they are
 * moved from, so that moving needs no arithmetic.
 */
public final class QuantisedValues {
  private final Map<String, String> scales = new LinkedHashMap<>();
  private final Set<String> observed = new TreeSet<>();
  private final String feature;

  private QuantisedValues(String feature) {
    this.feature = feature;
  }

  public static QuantisedValues of(Architecture architecture, Plan plan) {
    Evaluation evaluation =
        Evaluation.of(
            plan,
            name -> {
              throw new IllegalStateException(name + " is asked for, and nothing is written");
            });
    QuantisedValues values =
        new QuantisedValues(evaluation.stages().get(architecture.featureStage()));
    evaluation.operations().forEach(values::add);
    return values;
  }

  private void add(Operation operation) {
    String output = operation.output();
    if (output.equals(feature)) {
      return;
    }
    if (operation instanceof Operation.Weighted weighted) {
      if (weighted.activation() == Activation.RELU) {
        scales.put(output, output);
        observed.add(output);
      }
    } else if (!takesMeanOfAll(operation) && scales.keySet().containsAll(operation.inputs())) {
      String common = scales.get(operation.inputs().get(0));
      operation.inputs().forEach(input -> join(scales.get(input), common));
      scales.put(output, common);
    }
  }

  private static boolean takesMeanOfAll(Operation operation) {
    return operation instanceof Operation.Average average && average.to() == 1;
  }

  private void join(String old, String common) {
    scales.replaceAll((value, scale) -> scale.equals(old) ? common : scale);
  }

  /** Values to look at: all others have one of their scales. */
  public Set<String> observed() {
    return Collections.unmodifiableSet(observed);
  }

  /** The name of a value's scale: the same for values that share one. */
  public String scaleOf(String value) {
    return scales.get(value);
  }

  /**
   * Ranges for all values.
   *
   * @param largest by the name of a scale, the largest number to tell from still larger ones
   */
  public Map<String, Range> ranges(Range input, Function<String, Float> largest) {
    Map<String, Range> ranges = new HashMap<>();
    scales.forEach((value, scale) -> ranges.put(value, Range.of(0, largest.apply(scale))));
    ranges.put(Evaluation.INPUT, input);
    return ranges;
  }
}
