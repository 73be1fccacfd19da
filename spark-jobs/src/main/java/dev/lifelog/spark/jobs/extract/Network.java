package dev.lifelog.spark.jobs.extract;

import dev.lifelog.models.inference.ImageClassifier;
import dev.lifelog.models.inference.Inference;
import java.io.Serializable;

/**
 * The network of a run, as a task loads it: once for each JVM, however many tasks run in it.
 *
 * @param topK concepts kept for each image
 * @param batch images that pass through together
 * @param threads of one call; tasks of one JVM call at the same time
 */
record Network(BundleLocation bundle, int topK, int batch, int threads) implements Serializable {

  ImageClassifier load() {
    return ImageClassifier.shared(bundle.path(), Inference.cpu(threads));
  }
}
