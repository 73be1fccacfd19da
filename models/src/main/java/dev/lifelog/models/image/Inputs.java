package dev.lifelog.models.image;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;

/** What the learning part of a network is fed with: pixels, or features computed before. */
interface Inputs {

  /** Varied pictures of one epoch; called on any thread, depends on seed and epoch alone. */
  Prepared varied(List<Picture> pictures, int epoch);

  /** The pictures as they are. */
  Prepared plain(List<Picture> pictures);

  /** Numbers outside the engine, made ready beside the learning. */
  interface Prepared {
    /** In the engine, owned by the manager; called on the learner's thread, without gradients. */
    NDArray in(NDManager manager);
  }
}
