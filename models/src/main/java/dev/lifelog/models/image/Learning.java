package dev.lifelog.models.image;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import dev.lifelog.models.engine.NativeEngine;
import dev.lifelog.models.training.AdamW;

/**
 * One network learning: forward, loss, backward, step. The engine collects gradients once per JVM,
 * so two of these never learn at the same time.
 */
final class Learning {
  private final NetworkParts network;
  private final AdamW optimiser;
  private final int classes;
  private double lossSum;
  private int hits;
  private int seen;
  private int steps;

  Learning(NetworkParts network, AdamW optimiser, int classes) {
    this.network = network;
    this.optimiser = optimiser;
    this.classes = classes;
  }

  void learn(Batches.Batch batch) {
    int count = batch.pictures().size();
    try (NDManager manager = network.manager().newSubManager()) {
      NDArray input = batch.input().in(manager);
      NDArray target = manager.create(batch.target(), new Shape(count, classes));
      try (GradientCollector gradients = NativeEngine.engine().newGradientCollector()) {
        NDArray logits = network.learn(input);
        NDArray loss = logits.logSoftmax(1).mul(target).sum().div(-count);
        gradients.backward(loss);
        lossSum += loss.getFloat();
        count(logits.argMax(1).toLongArray(), batch);
      }
      optimiser.step();
      steps++;
    }
  }

  private void count(long[] best, Batches.Batch batch) {
    for (int i = 0; i < best.length; i++) {
      seen++;
      hits += batch.pictures().get(i).shows((int) best[i]) ? 1 : 0;
    }
  }

  /** Mean loss of the batches since the last {@link #clear}. */
  double loss() {
    return lossSum / steps;
  }

  /** Share of varied pictures since the last {@link #clear} whose best class is one they show. */
  double accuracy() {
    return hits / (double) seen;
  }

  int seen() {
    return seen;
  }

  void clear() {
    lossSum = 0;
    hits = 0;
    seen = 0;
    steps = 0;
  }
}
