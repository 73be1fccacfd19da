package dev.lifelog.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Spark's processes die during an extraction. */
@ExtendWith(ClusterExtension.class)
class ExecutorFaultsIT {

  private static final int BETWEEN = 40;

  /** Of Debian's package libfaketime. */
  private static final Path FAKE_TIME =
      Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1");

  private final Cluster cluster;

  ExecutorFaultsIT(Cluster cluster) {
    this.cluster = cluster;
  }

  @Test
  void extract_executorKilledThreeTimesInARow_isWhole() {
    try (Job job = cluster.jobs().paced().submit("extract")) {
      cluster.awaitImages(job, BETWEEN);
      Fault fault = Fault.caused("executor killed, three times", "kill -9 of one, each 40 images");
      for (int images = BETWEEN; images <= 3 * BETWEEN; images += BETWEEN) {
        cluster.awaitImages(job, images);
        Signal.KILL.to(cluster.spark().executors().get(0));
      }
      job.succeeds();
      fault.isSurvived(cluster.expected(), cluster.found());
    }
  }

  @Test
  void extract_workerKilled_isWholeOnTheOtherOne() {
    try (Job job = cluster.jobs().paced().submit("extract")) {
      cluster.awaitImages(job, BETWEEN);
      Fault fault = Fault.caused("worker killed", "kill -9 of one of two");
      Signal.KILL.to(cluster.workers().get(0).process());
      job.succeeds();
      fault.isSurvived(cluster.expected(), cluster.found());
    }
  }

  @Test
  void extract_clockOfAnExecutorAnHourAhead_writesWithTheTimeOfTheLedger() {
    assumeTrue(Files.exists(FAKE_TIME), "needs " + FAKE_TIME + ": apt-get install libfaketime");
    cluster.replaceWorker(
        Map.of(
            "LD_PRELOAD", FAKE_TIME.toString(),
            "FAKETIME", "+3600s",
            "FAKETIME_DONT_FAKE_MONOTONIC", "1",
            "DONT_FAKE_MONOTONIC", "1"));
    try {
      Fault fault = Fault.caused("clock off on one executor", "libfaketime, an hour ahead");
      cluster.finish("extract");
      fault.isSurvived(cluster.expected(), cluster.found());
    } finally {
      Signal.KILL.to(cluster.workers().get(0).process());
    }
    // What was written an hour ahead would win over everything that comes in that hour.
    Map.of(
            "image", "digest",
            "image_concept", "top_score",
            "image_by_concept", "path",
            "image_feature", "feature")
        .forEach(
            (table, column) ->
                assertThat(cluster.lastWritten(table, column)).as(table).isBefore(Instant.now()));
  }
}
