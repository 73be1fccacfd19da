package dev.lifelog.models.image;

import ai.djl.ndarray.NDArray;
import dev.lifelog.models.engine.NativeEngine;
import dev.lifelog.models.training.AdamW;
import dev.lifelog.models.training.TrainingListener;
import dev.lifelog.models.training.TrainingProgress;
import dev.lifelog.models.weights.StateDict;
import dev.lifelog.models.weights.Tensor;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One epoch after the other: learn, measure, remember the best, write a checkpoint. What an epoch
 * draws by chance depends on the seed and its number, so that one that goes on after a checkpoint
 * draws the same.
 */
final class Epochs {
  private final NetworkParts network;
  private final Inputs inputs;
  private final Division split;
  private final List<String> vocabulary;
  private final long seed;
  private final @Nullable Checkpoints checkpoints;
  private final TrainingListener listener;
  private final AdamW optimiser;
  private final List<EpochFigures> figures = new ArrayList<>();
  private final BestEpoch best = new BestEpoch();
  private int resumedAfter;
  private double trainingSeconds;
  private double measuringSeconds;

  Epochs(
      NetworkParts network,
      AdamW optimiser,
      Inputs inputs,
      Division split,
      List<String> vocabulary,
      long seed,
      @Nullable Checkpoints checkpoints,
      TrainingListener listener) {
    this.network = network;
    this.optimiser = optimiser;
    this.inputs = inputs;
    this.split = split;
    this.vocabulary = vocabulary;
    this.seed = seed;
    this.checkpoints = checkpoints;
    this.listener = listener;
  }

  /**
   * Learns, and leaves the network with the best epoch's numbers.
   *
   * @param patience epochs without a lower held-out loss before it ends early; 0 for never
   */
  void run(int count, int patience, Batches batches) throws IOException {
    resume();
    Learning learning = new Learning(network, optimiser, vocabulary.size());
    int first = figures.size() + 1;
    long start = System.nanoTime();
    for (int epoch = first; epoch <= count && !isStuck(patience); epoch++) {
      NativeEngine.engine().setRandomSeed((int) (seed * 31 + epoch));
      long began = System.nanoTime();
      learning.clear();
      batches.forEach(epoch, learning::learn);
      double seconds = secondsSince(began);
      trainingSeconds += seconds;
      EpochFigures made = measured(epoch, learning, seconds);
      figures.add(made);
      best.offer(made, network);
      save();
      double left = secondsSince(start) / (epoch - first + 1) * (count - epoch);
      listener.progress(
          new TrainingProgress(
              "training",
              epoch,
              count,
              made.loss(),
              made.accuracy(),
              made.imagesPerSecond(),
              left));
    }
    StateDict.load(network.learning(), best.tensors());
  }

  private boolean isStuck(int patience) {
    return patience > 0 && figures.size() - best.epoch() >= patience;
  }

  private EpochFigures measured(int epoch, Learning learning, double seconds) {
    long began = System.nanoTime();
    HeldOut heldOut = HeldOut.measure(network, inputs, split.heldOut(), vocabulary);
    measuringSeconds += secondsSince(began);
    return new EpochFigures(
        epoch,
        learning.loss(),
        learning.accuracy(),
        heldOut.loss(),
        heldOut.accuracy(),
        learning.seen() / seconds);
  }

  private void save() throws IOException {
    if (checkpoints != null) {
      Map<String, Tensor> current = new LinkedHashMap<>(StateDict.of(network.learning()));
      optimiser.moments().forEach((name, array) -> current.put(name, tensor(array)));
      checkpoints.save(optimiser.steps(), figures, current, best);
    }
  }

  private void resume() {
    if (checkpoints == null) {
      return;
    }
    checkpoints
        .last()
        .ifPresent(
            saved -> {
              StateDict.loadPart(network.learning(), saved.current());
              optimiser
                  .moments()
                  .forEach(
                      (name, array) ->
                          array.set(FloatBuffer.wrap(saved.current().get(name).values())));
              optimiser.resumeAfter(saved.state().steps());
              figures.addAll(saved.state().epochs());
              best.keep(saved.state().bestEpoch(), saved.state().bestLoss(), saved.best());
              resumedAfter = saved.state().epoch();
            });
  }

  private static Tensor tensor(NDArray array) {
    return new Tensor(array.getShape().getShape(), array.toFloatArray());
  }

  private static double secondsSince(long nanoTime) {
    return (System.nanoTime() - nanoTime) / 1e9;
  }

  List<EpochFigures> figures() {
    return figures;
  }

  int bestEpoch() {
    return best.epoch();
  }

  int resumedAfter() {
    return resumedAfter;
  }

  double trainingSeconds() {
    return trainingSeconds;
  }

  double measuringSeconds() {
    return measuringSeconds;
  }
}
