package dev.lifelog.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lifelog.local.LocalSpark.LocalWorker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Spark's processes die during an extraction. */
@ExtendWith(ClusterExtension.class)
class ExecutorFaultsIT {

  private static final int BETWEEN = 40;
  private static final Duration AHEAD = Duration.ofHours(1);
  private static final Duration LIMIT = Duration.ofMinutes(2);

  /** Of Debian's package libfaketime: the one for programs of many threads. */
  private static final Path FAKE_TIME =
      Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1");

  private final Cluster cluster;

  ExecutorFaultsIT(Cluster cluster) {
    this.cluster = cluster;
  }

  @Test
  void extract_executorKilledThreeTimesInARow_isWhole() throws Exception {
    DisturbedJob.extraction(cluster)
        .survives(
            "executor killed, three times",
            "kill -9 of one, each 40 images",
            job -> {
              for (int images = BETWEEN; images <= 3 * BETWEEN; images += BETWEEN) {
                cluster.awaitImages(job, images);
                Signal.KILL.to(cluster.spark().executors().get(0));
              }
            });
  }

  @Test
  void extract_workerKilled_isWholeOnTheOtherOne() throws Exception {
    DisturbedJob.extraction(cluster)
        .survives(
            "worker killed",
            "kill -9 of one of two",
            job -> Signal.KILL.to(cluster.workers().get(0).process()));
  }

  @Test
  void extract_clockOfAnExecutorAnHourAhead_writesWithTheTimeOfTheLedger() {
    assumeTrue(Files.exists(FAKE_TIME), "needs " + FAKE_TIME + ": apt-get install libfaketime");
    LocalWorker ahead =
        cluster.replaceWorker(
            // Only the time of day is wrong: waits that ended at once would take all cores.
            Map.of(
                "LD_PRELOAD",
                FAKE_TIME.toString(),
                "FAKETIME",
                "+%ds".formatted(AHEAD.toSeconds()),
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1",
                "FAKETIME_FORCE_MONOTONIC_FIX",
                "0"));
    try (Job job = cluster.jobs().paced().submit("extract")) {
      Fault fault = Fault.caused("clock off on one executor", "libfaketime, an hour ahead");
      await().atMost(LIMIT).until(() -> !ahead.executors().isEmpty() || !job.isAlive());
      await()
          .atMost(LIMIT)
          .ignoreExceptions()
          .untilAsserted(
              () ->
                  assertThat(Jvm.clock(ahead.executors().get(0)))
                      .isCloseTo(Instant.now().plus(AHEAD), within(1, ChronoUnit.MINUTES)));
      job.succeeds();
      fault.isSurvived(cluster.expected(), cluster.found());
    } finally {
      Signal.KILL.to(ahead.process());
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
