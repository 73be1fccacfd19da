package dev.lifelog.models.question;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Parameter;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.initializer.NormalInitializer;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import dev.lifelog.models.question.QuestionVariants.Example;
import dev.lifelog.models.training.OneCycle;
import java.util.List;
import java.util.Random;

/**
 * The question network learning: forward, loss, backward, step. The engine collects gradients once
 * per JVM, so two trainings never run at the same time.
 */
final class QuestionLearning implements AutoCloseable {
  /** One concept in many is meant: unweighted, the easiest answer would be none. */
  private static final float MEANT_WEIGHT = 3f;

  private static final float LEARNING_RATE = 5e-3f;

  /**
   * Share of words of which only the lexicon's part is shown, so that words never met can be read.
   */
  private static final double WORD_HIDDEN = 0.4;

  private final Trainer trainer;
  private final List<String> concepts;
  private final WordVectors words;
  private final Random hiding;
  private double lossSum;
  private int steps;

  QuestionLearning(
      Model model, List<String> concepts, WordVectors words, int allSteps, Random hiding) {
    this.concepts = concepts;
    this.words = words;
    this.hiding = hiding;
    trainer =
        model.newTrainer(
            // Named only because it must be: learn() has its own loss.
            new DefaultTrainingConfig(Loss.l2Loss())
                .optInitializer(new XavierInitializer(), Parameter.Type.WEIGHT)
                .optInitializer(new NormalInitializer(0.1f), "embedding")
                .optOptimizer(
                    Optimizer.adam()
                        .optLearningRateTracker(new OneCycle(LEARNING_RATE, allSteps))
                        .build()));
    trainer.initialize(new Shape(1, 1), new Shape(1, 1, words.dimensions()), new Shape(1, 1, 1));
  }

  void learn(List<Example> batch) {
    int count = batch.size();
    int time = batch.stream().mapToInt(example -> example.tokens().size()).max().orElse(1);
    int dimensions = words.dimensions();
    long[] numbers = new long[count * time];
    float[] vectors = new float[count * time * dimensions];
    float[] mask = new float[count * time];
    float[] target = new float[count * concepts.size()];
    for (int i = 0; i < count; i++) {
      List<String> tokens = batch.get(i).tokens();
      for (int t = 0; t < tokens.size(); t++) {
        int at = i * time + t;
        boolean known = words.copyVector(tokens.get(t), vectors, at * dimensions);
        boolean hidden = known && hiding.nextDouble() < WORD_HIDDEN;
        numbers[at] = hidden ? 0 : words.row(tokens.get(t));
        mask[at] = 1;
      }
      for (int c = 0; c < concepts.size(); c++) {
        target[i * concepts.size() + c] = batch.get(i).concepts().contains(concepts.get(c)) ? 1 : 0;
      }
    }
    try (NDManager manager = trainer.getManager().newSubManager()) {
      NDArray input = manager.create(numbers, new Shape(count, time));
      NDArray meanings = manager.create(vectors, new Shape(count, time, dimensions));
      NDArray there = manager.create(mask, new Shape(count, time, 1));
      NDArray meant = manager.create(target, new Shape(count, concepts.size()));
      try (GradientCollector gradients = trainer.newGradientCollector()) {
        NDArray logits = trainer.forward(new NDList(input, meanings, there)).singletonOrThrow();
        NDArray loss = crossEntropy(logits, meant);
        gradients.backward(loss);
        lossSum += loss.getFloat();
        steps++;
      }
      trainer.step();
    }
  }

  /**
   * Of independent yes-or-no answers, from logits; what is meant weighs more. The engine's own loss
   * for this has the wrong sign on probabilities.
   */
  private static NDArray crossEntropy(NDArray logits, NDArray meant) {
    NDArray yes = Activation.softPlus(logits.neg()).mul(meant).mul(MEANT_WEIGHT);
    NDArray no = Activation.softPlus(logits).mul(meant.neg().add(1));
    return yes.add(no).sum(new int[] {1}).mean();
  }

  /** Mean of what was learnt since the last call. */
  double loss() {
    double mean = lossSum / steps;
    lossSum = 0;
    steps = 0;
    return mean;
  }

  @Override
  public void close() {
    trainer.close();
  }
}
