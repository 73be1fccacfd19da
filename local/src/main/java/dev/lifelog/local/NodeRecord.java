package dev.lifelog.local;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which process was started for a node.
 *
 * @param pid 0 once it was stopped
 * @param startedAt of that process, as the system says; tells it from a later one that was given
 *     the same pid
 */
record NodeRecord(String address, long pid, Instant startedAt) {

  /** The system counts from the boot, and two JVMs may place the boot a second apart. */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  static NodeRecord stopped(String address) {
    return new NodeRecord(address, 0, Instant.EPOCH);
  }

  static NodeRecord of(String address, ProcessHandle process) {
    return new NodeRecord(
        address, process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
  }

  boolean wasStopped() {
    return pid == 0;
  }

  /** The process, unless it is gone or its pid now belongs to another one. */
  Optional<ProcessHandle> process() {
    return wasStopped()
        ? Optional.empty()
        : ProcessHandle.of(pid).filter(NodeRecord::lives).filter(this::isOurs);
  }

  /** A zombie that nobody collects, as in a container without init, has no command any longer. */
  private static boolean lives(ProcessHandle process) {
    return process.isAlive() && process.info().command().isPresent();
  }

  private boolean isOurs(ProcessHandle process) {
    return process
        .info()
        .startInstant()
        .map(start -> Duration.between(start, startedAt).abs().compareTo(TOLERANCE) <= 0)
        .orElse(false);
  }
}
