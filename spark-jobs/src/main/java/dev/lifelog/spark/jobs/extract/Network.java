package dev.lifelog.spark.jobs.extract;

import dev.lifelog.models.engine.NativeEngine;
import dev.lifelog.models.inference.ImageClassifier;
import java.io.Serializable;
import java.nio.file.Path;

/**
 * The network of a run, as a task loads it: once for each JVM, however many tasks run in it.
 *
 * @param topK concepts kept for each image
 * @param batch images that pass through together
 * @param threads of one operation; where the native library is loaded already, its own number stays
 */
record Network(BundleLocation bundle, int topK, int batch, int threads) implements Serializable {

  ImageClassifier load() {
    String unpacked = System.getProperty("DJL_CACHE_DIR");
    Path folder =
        unpacked == null ? Path.of(System.getProperty("user.home"), ".djl.ai") : Path.of(unpacked);
    NativeEngine.configure(folder, threads);
    return ImageClassifier.shared(bundle.path());
  }
}
