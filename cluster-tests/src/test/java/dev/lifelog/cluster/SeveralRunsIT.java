package dev.lifelog.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** More than one run has to do with the same days. */
@ExtendWith(ClusterExtension.class)
class SeveralRunsIT {

  private static final int BEGUN = 40;
  private static final Duration LIMIT = Duration.ofMinutes(5);

  private final Cluster cluster;

  SeveralRunsIT(Cluster cluster) {
    this.cluster = cluster;
  }

  @Test
  void extract_driverKilledBetweenWriteAndLedger_isResumedAndChangesNothing() {
    Submission aTaskADay =
        cluster
            .jobs()
            .paced()
            .with("spark.lifelog.extract.chunk-images", String.valueOf(2 * Life.IMAGES_PER_DAY));
    Fault fault;
    try (Job job = aTaskADay.submit("extract")) {
      // A task that writes has fetched all that it needs from the driver.
      await().atMost(LIMIT).until(() -> cluster.daysWithFeatures() == Life.DAYS || !job.isAlive());
      // It hears of no result any more, while its executors go on writing.
      Signal.STOP.to(job.driver());
      int rows = cluster.expected().rows().get("image_by_concept").size();
      await().atMost(LIMIT).until(() -> cluster.rows("image_by_concept") == rows);
      assertThat(cluster.daysDone()).as("days in the ledger").isZero();
      fault =
          Fault.caused("driver killed between write and ledger", "SIGSTOP, rows written, kill -9");
      Signal.KILL.to(job.driver());
      assertThat(job.exitCode()).isEqualTo(137);
    }
    cluster.finish("extract");
    fault.isSurvived(cluster.expected(), cluster.found());
  }

  @Test
  void extract_twoAtOnce_leaveWhatOneLeaves() {
    Submission half = cluster.jobs().paced().with("spark.cores.max", "1");
    Fault fault =
        Fault.caused("two jobs on the same days", "two extractions at once, a worker each");
    try (Job one = half.submit("extract");
        Job other = half.submit("extract")) {
      one.succeeds();
      other.succeeds();
    }
    fault.isSurvived(cluster.expected(), cluster.found());
  }

  @Test
  void extract_stragglerOfAnOlderRunFinishesLast_changesNothing(@TempDir Path folder)
      throws Exception {
    Path minutes = cluster.life().collection().resolve("minute_based_table/u1.csv");
    Path corrected = folder.resolve("u1.csv");
    Files.writeString(
        corrected,
        Files.readString(minutes, StandardCharsets.UTF_8).replace("Home", "Elsewhere"),
        StandardCharsets.UTF_8);
    String table = Life.COLLECTION + "/minute_based_table/u1.csv";
    try {
      cluster.hdfs().put(corrected, table);
      cluster.finish("ingest", cluster.collection());
      cluster.finish("extract");
      Tables expected = cluster.found();
      assertThat(expected).isNotEqualTo(cluster.expected());
      cluster.ready();

      try (Job old = cluster.jobs().paced().submit("extract")) {
        cluster.awaitImages(old, BEGUN);
        List<ProcessHandle> executors = cluster.spark().executors();
        executors.forEach(Signal.STOP::to);
        Signal.STOP.to(old.driver());
        cluster.addWorkers(2);
        cluster.finish("ingest", cluster.collection());
        cluster.finish("extract");
        Fault fault =
            Fault.caused(
                "straggler of an older run", "SIGSTOP, a newer run of corrected tables, SIGCONT");
        executors.forEach(Signal.CONT::to);
        Signal.CONT.to(old.driver());
        old.succeeds();
        fault.isSurvived(expected, cluster.found());
      }
    } finally {
      cluster.hdfs().put(minutes, table);
    }
  }
}
