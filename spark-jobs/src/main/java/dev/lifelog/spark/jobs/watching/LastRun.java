package dev.lifelog.spark.jobs.watching;

import dev.lifelog.core.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The figures of a job's last run in the file that Prometheus' node exporter reads: a nightly run
 * may be over before anybody asks it, and its figures have to outlive it.
 *
 * @param file null where nobody wants one
 * @param succeeded when a run of this job last ended well, in seconds since 1970; 0 if never
 */
record LastRun(@Nullable Path file, long succeeded) {

  private static final Logger LOG = LoggerFactory.getLogger(LastRun.class);
  private static final long EVERY_SECONDS = 15;

  /**
   * Where a job's file is.
   *
   * @param folder of the setting {@code metrics.textfile-dir}; empty for no file
   */
  static LastRun of(String job, String folder) {
    if (folder.isEmpty()) {
      return new LastRun(null, 0);
    }
    Path directory = Path.of(folder);
    if (!Files.isDirectory(directory) || !Files.isWritable(directory)) {
      throw UserError.of(
          "Setting metrics.textfile-dir: %s is no folder that can be written to"
              .formatted(directory.toAbsolutePath()),
          "Make it, or leave the setting empty");
    }
    Path file = directory.resolve("lifelog_" + job + ".prom");
    return new LastRun(file, succeeded(file));
  }

  private static long succeeded(Path file) {
    try {
      return Files.exists(file)
          ? (long)
              PrometheusText.value(
                  Files.readString(file, StandardCharsets.UTF_8),
                  Measure.RUN_SUCCEEDED_TIMESTAMP_SECONDS)
          : 0;
    } catch (IOException | NumberFormatException e) {
      LOG.warn("The figures of the run before in {} cannot be read: {}", file, e.toString());
      return 0;
    }
  }

  /** A file that is brought up to date until it is closed, and by that as well. */
  @FunctionalInterface
  interface Kept {
    void close();
  }

  Kept keep(RunWatch watch) {
    if (file == null) {
      return () -> {};
    }
    Path place = file;
    ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(LastRun::daemon);
    var unused =
        timer.scheduleWithFixedDelay(() -> write(place, watch), 0, EVERY_SECONDS, TimeUnit.SECONDS);
    return () -> {
      end(timer);
      write(place, watch);
    };
  }

  private static void end(ExecutorService timer) {
    timer.shutdown();
    try {
      if (!timer.awaitTermination(EVERY_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("A disk is too slow to write figures to");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whole or not at all: a file that is half written would be read as a run without figures. */
  private static void write(Path file, RunWatch watch) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.writeString(part, PrometheusText.of(watch.job(), watch.figures()));
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      // A run is worth more than its figures.
      LOG.warn("The figures of this run cannot be written to {}: {}", file, e.toString());
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "last-run");
    thread.setDaemon(true);
    return thread;
  }
}
