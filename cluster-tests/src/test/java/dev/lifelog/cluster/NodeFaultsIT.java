package dev.lifelog.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lifelog.core.settings.Endpoint;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nodes of Cassandra go away while an extraction writes. */
@ExtendWith(ClusterExtension.class)
class NodeFaultsIT {

  private static final int BEGUN = 40;

  /** Longer than a driver counts on a node that has fallen silent. */
  private static final Duration CUT = Duration.ofSeconds(20);

  private static final Duration SLOW_AT_MOST = Duration.ofMinutes(3);

  private final Cluster cluster;

  NodeFaultsIT(Cluster cluster) {
    this.cluster = cluster;
  }

  @Test
  void extract_oneNodeOfThreeKilledAndBackLater_losesNothing() {
    try (Job job = cluster.jobs().paced().submit("extract")) {
      cluster.awaitImages(job, BEGUN);
      Fault fault = Fault.caused("one node of three killed", "kill -9, started again at half");
      Signal.KILL.to(cluster.node(1));
      cluster.awaitImages(job, cluster.allImages() / 2);
      cluster.startNodes();
      job.succeeds();
      fault.isSurvived(cluster.expected(), cluster.found());
    }
  }

  @Test
  void extract_twoNodesOfThreeKilled_waitsThenFailsClearlyAndResumes() {
    Submission impatient =
        cluster.jobs().paced().with("spark.lifelog.spark.cassandra-patience", "15s");
    Fault fault;
    try (Job job = impatient.submit("extract")) {
      cluster.awaitImages(job, BEGUN);
      fault =
          Fault.caused("two nodes of three killed", "kill -9, started again after the job failed");
      Signal.KILL.to(cluster.node(2));
      Signal.KILL.to(cluster.node(1));
      job.failsSaying("Cassandra has taken nothing for 1", "it goes on where it stopped");
    }
    cluster.startNodes();
    long before = cluster.images();
    cluster.finish("extract");
    assertThat(before).as("what was written counts").isBetween(1L, cluster.allImages() - 1L);
    fault.isSurvived(cluster.expected(), cluster.found());
  }

  @Test
  void extract_diskOfANodeFull_isWholeOnTheOthersAndMends() throws IOException {
    assumeTrue(cluster.thirdDisk().isPresent(), "needs the right to mount a small disk");
    SmallDisk disk = cluster.thirdDisk().orElseThrow();
    try (Job job = cluster.jobs().paced().submit("extract")) {
      cluster.awaitImages(job, BEGUN);
      Fault fault = Fault.caused("disk full on a node", "its tmpfs filled, freed after the job");
      ProcessHandle node = cluster.node(2);
      try {
        disk.fill();
        job.succeeds();
        assertThat(node.isAlive()).as("lives on a full disk").isFalse();
      } finally {
        disk.free();
      }
      cluster.startNodes();
      fault.isSurvived(cluster.expected(), cluster.found());
    }
  }

  @Test
  void extract_networkOfANodeCut_isWhole() throws Exception {
    Endpoint node = cluster.endpoint(1);
    try (Job job = cluster.jobs().paced().submit("extract")) {
      cluster.awaitImages(job, BEGUN);
      Fault fault =
          Fault.caused(
              "a node's network cut", "packets to it dropped for %d s".formatted(CUT.toSeconds()));
      Optional<NetworkCut> cut = NetworkCut.to(node.host());
      assumeTrue(cut.isPresent(), "needs iproute2 and the right to change routes");
      try (NetworkCut held = cut.orElseThrow()) {
        assertThat(held.reaches(node.port())).isFalse();
        Thread.sleep(CUT.toMillis());
      }
      job.succeeds();
      fault.isSurvived(cluster.expected(), cluster.found());
    }
  }

  @Test
  void extract_nodeThatStandsStill_isWhole() throws InterruptedException {
    try (Job job = cluster.jobs().paced().submit("extract")) {
      cluster.awaitImages(job, BEGUN);
      Fault fault =
          Fault.caused("a node stands still", "SIGSTOP for %d s".formatted(CUT.toSeconds()));
      Signal.STOP.to(cluster.node(1));
      Thread.sleep(CUT.toMillis());
      Signal.CONT.to(cluster.node(1));
      job.succeeds();
      fault.isSurvived(cluster.expected(), cluster.found());
    }
  }

  @Test
  void extract_networkOfANodeSlow_isWhole() throws InterruptedException {
    try (Job job = cluster.jobs().paced().submit("extract")) {
      cluster.awaitImages(job, BEGUN);
      Fault fault = Fault.caused("a node's network slow", "SIGSTOP for 0.9 s of each second");
      Instant end = Instant.now().plus(SLOW_AT_MOST);
      while (job.isAlive() && Instant.now().isBefore(end)) {
        Signal.STOP.to(cluster.node(1));
        Thread.sleep(900);
        Signal.CONT.to(cluster.node(1));
        Thread.sleep(100);
      }
      job.succeeds();
      fault.isSurvived(cluster.expected(), cluster.found());
    }
  }
}
