package dev.lifelog.models.decoding;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * When one picture has taken long enough. Asked by the decoding thread itself wherever a decoder
 * asks for bytes or tells of progress: no second thread that watches, none left behind. What counts
 * is that thread's processor time: its bytes are in memory, so it only ever waits for a processor,
 * and a busy machine must not refuse good pictures.
 */
final class Deadline {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final boolean COUNTED =
      THREADS.isCurrentThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled();

  private final Duration limit;
  private final long end;
  private final long processorEnd;

  private Deadline(Duration limit) {
    this.limit = limit;
    end = System.nanoTime() + limit.toNanos();
    processorEnd = processorTime() + limit.toNanos();
  }

  static Deadline in(Duration limit) {
    return new Deadline(limit);
  }

  /** The wall clock, which never falls behind, is asked first: it is cheaper to read. */
  boolean passed() {
    return System.nanoTime() - end > 0 && (!COUNTED || processorTime() > processorEnd);
  }

  private static long processorTime() {
    return COUNTED ? THREADS.getCurrentThreadCpuTime() : 0;
  }

  ImageRefused refusal() {
    return new ImageRefused(
        RefusalReason.TOO_SLOW,
        "decoding takes more than the allowed " + limit.toMillis() + " ms of processor time");
  }
}
