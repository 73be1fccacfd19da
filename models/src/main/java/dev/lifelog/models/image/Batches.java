package dev.lifelog.models.image;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The batches of one epoch, in an order of their own. The next one is made while the network learns
 * from the last. What a batch holds depends on the seed and the epoch alone.
 */
final class Batches implements AutoCloseable {
  private final List<Picture> pictures;
  private final Targets targets;
  private final Inputs inputs;
  private final int batchSize;
  private final long seed;
  private final ExecutorService maker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "training-batches");
            thread.setDaemon(true);
            return thread;
          });

  Batches(List<Picture> pictures, Targets targets, Inputs inputs, int batchSize, long seed) {
    this.pictures = List.copyOf(pictures);
    this.targets = targets;
    this.inputs = inputs;
    this.batchSize = Math.min(batchSize, pictures.size());
    this.seed = seed;
  }

  /** The incomplete last batch of an epoch is left out: another order leaves out others. */
  int perEpoch() {
    return pictures.size() / batchSize;
  }

  /** Hands every batch of an epoch to the learner, on the caller's thread. */
  void forEach(int epoch, Learner learner) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(seed * 31 + epoch));
    CompletableFuture<Batch> next = make(order, 0, epoch);
    for (int i = 0; i < perEpoch(); i++) {
      Batch batch = next.join();
      if (i + 1 < perEpoch()) {
        next = make(order, i + 1, epoch);
      }
      learner.learn(batch);
    }
  }

  private CompletableFuture<Batch> make(List<Integer> order, int number, int epoch) {
    return CompletableFuture.supplyAsync(
        () -> batch(order.subList(number * batchSize, (number + 1) * batchSize), epoch), maker);
  }

  private Batch batch(List<Integer> members, int epoch) {
    List<Picture> chosen = members.stream().map(pictures::get).toList();
    return new Batch(inputs.varied(chosen, epoch), targets.of(chosen), chosen);
  }

  @Override
  public void close() {
    maker.shutdownNow();
  }

  /**
   * What the network learns from in one step.
   *
   * @param target (pictures, classes), weighted shares that the logarithmic loss multiplies with
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Batch(Inputs.Prepared input, float[] target, List<Picture> pictures) {}

  interface Learner {
    void learn(Batch batch);
  }
}
