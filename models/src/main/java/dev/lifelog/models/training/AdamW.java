package dev.lifelog.models.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.nn.Parameter;
import ai.djl.training.tracker.Tracker;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter, 2019). The engine's own keeps its
 * moments to itself; these can be stored, so that a training goes on exactly where it stopped.
 */
public final class AdamW {
  private static final float BETA1 = 0.9f;
  private static final float BETA2 = 0.999f;
  private static final float EPSILON = 1e-8f;

  private final Map<String, NDArray> weights = new LinkedHashMap<>();
  private final Map<String, NDArray> first = new LinkedHashMap<>();
  private final Map<String, NDArray> second = new LinkedHashMap<>();
  private final Tracker rate;
  private final float decay;
  private int steps;

  /**
   * Makes the parameters that learn collect gradients; running statistics are left alone.
   *
   * @param manager holds the moments
   * @param parameters initialised
   * @param decay of all weights, times the learning rate
   */
  public AdamW(NDManager manager, Map<String, Parameter> parameters, Tracker rate, float decay) {
    this.rate = rate;
    this.decay = decay;
    parameters.forEach(
        (name, parameter) -> {
          if (parameter.requiresGradient()) {
            NDArray weight = parameter.getArray();
            weight.setRequiresGradient(true);
            weights.put(name, weight);
            first.put(name, manager.zeros(weight.getShape()));
            second.put(name, manager.zeros(weight.getShape()));
          }
        });
  }

  /** Applies the gradients that were collected and clears them. */
  public void step() {
    steps++;
    float rateNow = rate.getNewValue(steps);
    double correction = Math.sqrt(1 - Math.pow(BETA2, steps)) / (1 - Math.pow(BETA1, steps));
    weights.forEach((name, weight) -> update(name, weight, rateNow, (float) correction));
  }

  private void update(String name, NDArray weight, float rateNow, float correction) {
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      NDArray gradient = weight.getGradient();
      NDArray mean = first.get(name);
      NDArray variance = second.get(name);
      mean.muli(BETA1).addi(gradient.mul(1 - BETA1));
      variance.muli(BETA2).addi(gradient.square().muli(1 - BETA2));
      weight.muli(1 - rateNow * decay);
      weight.subi(mean.mul(rateNow * correction).divi(variance.sqrt().addi(EPSILON)));
      gradient.subi(gradient);
    }
  }

  public int steps() {
    return steps;
  }

  /** The moments by parameter, below {@code m/} and {@code v/}; they change with every step. */
  public Map<String, NDArray> moments() {
    Map<String, NDArray> moments = new LinkedHashMap<>();
    first.forEach((name, array) -> moments.put("m/" + name, array));
    second.forEach((name, array) -> moments.put("v/" + name, array));
    return moments;
  }

  /** Goes on after so many steps; the moments are overwritten by the caller. */
  public void resumeAfter(int stepsTaken) {
    steps = stepsTaken;
  }
}
