package dev.lifelog.models.image;

import dev.lifelog.models.inference.Normalisation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
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
  private final Augmentation augmentation;
  private final int size;
  private final int batchSize;
  private final long seed;
  private final ExecutorService maker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "training-batches");
            thread.setDaemon(true);
            return thread;
          });

  Batches(
      List<Picture> pictures,
      Targets targets,
      Augmentation augmentation,
      int size,
      int batchSize,
      long seed) {
    this.pictures = List.copyOf(pictures);
    this.targets = targets;
    this.augmentation = augmentation;
    this.size = size;
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
    int numbers = size * size * Normalisation.CHANNELS;
    float[] input = new float[members.size() * numbers];
    List<Picture> chosen = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      Picture picture = pictures.get(members.get(i));
      SplittableRandom random =
          new SplittableRandom((seed * 1_000_003 + epoch) * 1_000_003 + members.get(i));
      augmentation.write(picture, random, input, i * numbers);
      chosen.add(picture);
    }
    return new Batch(input, targets.of(chosen), chosen);
  }

  @Override
  public void close() {
    maker.shutdownNow();
  }

  /**
   * What the network learns from in one step.
   *
   * @param input (pictures, size, size, 3), normalised
   * @param target (pictures, classes), weighted shares that the logarithmic loss multiplies with
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Batch(float[] input, float[] target, List<Picture> pictures) {}

  interface Learner {
    void learn(Batch batch);
  }
}
