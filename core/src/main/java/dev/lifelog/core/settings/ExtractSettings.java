package dev.lifelog.core.settings;

import java.io.Serializable;

/**
 * Of the extraction of concepts.
 *
 * @param topK concepts kept for each image
 * @param batchSize images that pass through the network together
 * @param chunkImages images of a task
 * @param threads of a task; 0 stands for its cores
 * @param features whether the pooled feature of each image is kept
 * @param withoutGpu what a GPU that cannot be used leads to
 * @param bundleCache folder where executors keep models; empty for one in their temporary folder
 * @param concurrentReads files of a task that are opened and read at once
 * @param readAheadMib of pictures that a task has read and not yet decoded
 */
public record ExtractSettings(
    int topK,
    int batchSize,
    int chunkImages,
    AllowedFailures allowedFailures,
    int threads,
    boolean features,
    Device device,
    WithoutGpu withoutGpu,
    String bundleCache,
    int concurrentReads,
    int readAheadMib)
    implements Serializable {

  /** Where networks run. */
  public enum Device {
    /** On the GPU that Spark assigned to the task, without one on the CPU. */
    AUTO,
    CPU,
    GPU
  }

  /** What a GPU that is wanted and cannot be used leads to. */
  public enum WithoutGpu {
    /** Warn and use the CPU. */
    CPU,
    REFUSE
  }
}
