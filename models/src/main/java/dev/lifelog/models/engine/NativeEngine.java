package dev.lifelog.models.engine;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The PyTorch engine of this JVM: where its native library is unpacked and how many threads it may
 * use. Both are fixed once the library is loaded, so {@link #configure} must come before the first
 * network.
 *
 * <p>Idle OpenMP threads spin by default, which starves neighbours on shared cores. That is decided
 * by the environment alone: start the JVM with {@code OMP_WAIT_POLICY=PASSIVE}.
 */
public final class NativeEngine {
  static final String THREADS = "ai.djl.pytorch.num_threads";

  /** As the engine calls itself. */
  public static final String NAME = "PyTorch";

  private static final ReentrantLock LOCK = new ReentrantLock();
  private static @Nullable Engine engine;

  private NativeEngine() {}

  /** Where the library is unpacked, once for all that one person runs. */
  public static Path usualFolder() {
    return Path.of(System.getProperty("user.home"), ".cache", "lifelog", "djl");
  }

  /**
   * Sets the folder that the library is unpacked to (about 350 MB, once per machine) and the number
   * of threads of one operation. Ignored once the library is loaded; an environment variable {@code
   * DJL_CACHE_DIR} or {@code ENGINE_CACHE_DIR} goes before the folder.
   */
  public static void configure(Path cacheDir, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads + ", at least 1 expected");
    }
    LOCK.lock();
    try {
      if (engine == null) {
        System.setProperty("DJL_CACHE_DIR", cacheDir.toString());
        System.setProperty("ENGINE_CACHE_DIR", cacheDir.toString());
        System.setProperty(THREADS, Integer.toString(threads));
      }
    } finally {
      LOCK.unlock();
    }
  }

  /** Loads the library on the first call. The caller closes the manager. */
  public static NDManager newManager() {
    return engine().newBaseManager();
  }

  /**
   * Loads the library on the first call; nothing is ever fetched over the network.
   *
   * @throws dev.lifelog.core.UserError where it computes wrong results on this processor
   */
  public static Engine engine() {
    LOCK.lock();
    try {
      if (engine == null) {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        // The just-in-time graph optimiser is for TorchScript; without it the first calls are fast.
        System.setProperty("ai.djl.pytorch.graph_optimizer", "false");
        Engine loaded = Engine.getEngine(NAME);
        try (NDManager manager = loaded.newBaseManager()) {
          KernelCheck.require(manager);
        }
        engine = loaded;
      }
      return engine;
    } finally {
      LOCK.unlock();
    }
  }
}
