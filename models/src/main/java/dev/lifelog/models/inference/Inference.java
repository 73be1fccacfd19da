package dev.lifelog.models.inference;

import java.io.Serializable;

/**
 * How networks run in this JVM.
 *
 * @param threads that one call may use, its own included. Callers on other threads are served at
 *     the same time: where there are as many callers as cores, one thread each is fastest.
 * @param otherwise what to do where this machine lacks the device
 */
public record Inference(Device device, int threads, Otherwise otherwise) implements Serializable {
  /** When the device is not there, or the runtime at hand has no support for it. */
  public enum Otherwise {
    REFUSE,
    USE_CPU
  }

  public Inference {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads + ", at least 1 expected");
    }
  }

  public static Inference cpu(int threads) {
    return new Inference(Device.CPU, threads, Otherwise.REFUSE);
  }
}
