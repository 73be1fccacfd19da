package dev.lifelog.models.image;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import dev.lifelog.models.inference.Network;
import dev.lifelog.models.inference.Normalisation;
import dev.lifelog.models.training.OneCycle;

/**
 * One network learning: forward, loss, backward, step. The engine collects gradients once per JVM,
 * so two of these never learn at the same time.
 */
final class Learning implements AutoCloseable {
  private static final float WEIGHT_DECAY = 0.02f;

  private final Trainer trainer;
  private final int size;
  private final int classes;
  private double lossSum;
  private int hits;
  private int seen;
  private int steps;

  Learning(Model model, int size, int classes, float learningRate, int allSteps) {
    this.size = size;
    this.classes = classes;
    trainer =
        model.newTrainer(
            new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                .optInitializer(
                    new XavierInitializer(
                        XavierInitializer.RandomType.GAUSSIAN, XavierInitializer.FactorType.IN, 2f),
                    Parameter.Type.WEIGHT)
                .optOptimizer(
                    Optimizer.adamW()
                        .optLearningRateTracker(new OneCycle(learningRate, allSteps))
                        .optWeightDecays(WEIGHT_DECAY)
                        .build()));
    trainer.initialize(new Shape(1, Normalisation.CHANNELS, size, size));
  }

  void learn(Batches.Batch batch) {
    int count = batch.pictures().size();
    try (NDManager manager = trainer.getManager().newSubManager()) {
      NDArray input = Network.channelsLast(manager, batch.input(), count, size);
      NDArray target = manager.create(batch.target(), new Shape(count, classes));
      try (GradientCollector gradients = trainer.newGradientCollector()) {
        NDArray logits = trainer.forward(new NDList(input)).singletonOrThrow();
        NDArray loss = logits.logSoftmax(1).mul(target).sum().div(-count);
        gradients.backward(loss);
        lossSum += loss.getFloat();
        count(logits.argMax(1).toLongArray(), batch);
      }
      trainer.step();
      steps++;
    }
  }

  private void count(long[] best, Batches.Batch batch) {
    for (int i = 0; i < best.length; i++) {
      seen++;
      hits += batch.pictures().get(i).shows((int) best[i]) ? 1 : 0;
    }
  }

  /** What was learnt since the last call. */
  EpochFigures epoch(int epoch, double seconds) {
    EpochFigures figures =
        new EpochFigures(epoch, lossSum / steps, hits / (double) seen, seen / seconds);
    lossSum = 0;
    hits = 0;
    seen = 0;
    steps = 0;
    return figures;
  }

  @Override
  public void close() {
    trainer.close();
  }
}
