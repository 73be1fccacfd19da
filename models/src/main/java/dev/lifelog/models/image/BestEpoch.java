package dev.lifelog.models.image;

import dev.lifelog.models.weights.StateDict;
import dev.lifelog.models.weights.Tensor;
import java.util.Map;

/** The learning part's numbers after the epoch of the lowest held-out loss so far. */
final class BestEpoch {
  private int epoch;
  private double loss = Double.POSITIVE_INFINITY;
  private Map<String, Tensor> tensors = Map.of();

  /** Without held-out pictures the last epoch is the best. */
  boolean offer(EpochFigures figures, NetworkParts network) {
    boolean better = Double.isNaN(figures.heldOutLoss()) || figures.heldOutLoss() < loss;
    if (better) {
      keep(figures.epoch(), figures.heldOutLoss(), StateDict.of(network.learning()));
    }
    return better;
  }

  void keep(int newEpoch, double newLoss, Map<String, Tensor> newTensors) {
    epoch = newEpoch;
    loss = newLoss;
    tensors = newTensors;
  }

  int epoch() {
    return epoch;
  }

  double loss() {
    return loss;
  }

  Map<String, Tensor> tensors() {
    return tensors;
  }
}
