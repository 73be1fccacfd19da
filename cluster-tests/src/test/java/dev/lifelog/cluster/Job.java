package dev.lifelog.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A driver under spark-submit, in a process of its own. */
final class Job implements AutoCloseable {

  /** No job hangs, whatever happens to it. */
  private static final Duration LIMIT = Duration.ofMinutes(8);

  private final Process process;
  private final Path log;

  Job(Process process, Path log) {
    this.process = process;
    this.log = log;
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "end of a job"));
  }

  ProcessHandle driver() {
    return process.toHandle();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  void succeeds() {
    assertThat(exitCode()).as(this::text).isZero();
  }

  /** By itself, not by a signal, and with a word for the operator. */
  void failsSaying(String... parts) {
    assertThat(exitCode()).as(this::text).isEqualTo(1);
    assertThat(text()).contains(parts);
  }

  int exitCode() {
    try {
      assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS))
          .as(() -> "still at work after " + LIMIT + "\n" + text())
          .isTrue();
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a job was at work", e);
    }
  }

  /** Both of its streams. */
  String text() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
