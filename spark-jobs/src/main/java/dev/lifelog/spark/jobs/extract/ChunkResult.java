package dev.lifelog.spark.jobs.extract;

import java.io.Serializable;
import java.util.Map;

/**
 * What became of a chunk.
 *
 * @param written images that the network looked at
 * @param kept images whose concepts stood already
 * @param problems refused images by reason code
 */
record ChunkResult(DayChunk chunk, int written, int kept, int refused, Map<String, Long> problems)
    implements Serializable {

  int images() {
    return written + kept + refused;
  }
}
