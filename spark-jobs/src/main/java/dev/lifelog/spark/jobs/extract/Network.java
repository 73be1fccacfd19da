package dev.lifelog.spark.jobs.extract;

import dev.lifelog.core.settings.ExtractSettings;
import dev.lifelog.models.inference.Device;
import dev.lifelog.models.inference.ImageClassifier;
import dev.lifelog.models.inference.Inference;
import dev.lifelog.spark.jobs.files.HadoopSettings;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The network of a run, as a task loads it.
 *
 * @param threads of a task
 */
record Network(BundleLocation bundle, TaskDevice device, int threads) implements Serializable {

  private record Loaded(String digest, Device device) {}

  /** One a JVM and device, however many tasks come and go: fetched, checked and loaded once. */
  private static final ConcurrentMap<Loaded, ImageClassifier> LOADED = new ConcurrentHashMap<>();

  static Network of(BundleLocation bundle, ExtractSettings settings, int coresOfATask) {
    int threads = settings.threads() == 0 ? coresOfATask : settings.threads();
    return new Network(bundle, TaskDevice.of(settings), threads);
  }

  ImageClassifier load(HadoopSettings hadoop) throws IOException {
    Device here = device.here();
    try {
      return LOADED.computeIfAbsent(
          new Loaded(bundle.digest(), here), absent -> loaded(hadoop, here));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * On a CPU each of a task's threads runs batches of its own, at once and without waiting for
   * another: more images a second than if they shared the work of one batch.
   */
  private ImageClassifier loaded(HadoopSettings hadoop, Device here) {
    try {
      ImageClassifier classifier =
          ImageClassifier.shared(bundle.fetch(hadoop), new Inference(here, 1, device.otherwise()));
      bundle.require(classifier.bundle());
      return classifier;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** While a GPU is at work its thread waits: one more keeps the task's cores decoding. */
  int workers() {
    return device.here().equals(Device.CPU) ? threads : threads + 1;
  }
}
