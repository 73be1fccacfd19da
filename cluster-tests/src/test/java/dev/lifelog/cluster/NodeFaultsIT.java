package dev.lifelog.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lifelog.core.settings.Endpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nodes of Cassandra go away while an extraction writes. */
@ExtendWith(ClusterExtension.class)
class NodeFaultsIT {

  /** Longer than a driver counts on a node that has fallen silent. */
  private static final Duration CUT = Duration.ofSeconds(20);

  private static final Duration DISTURBED_AT_MOST = Duration.ofMinutes(3);

  private final Cluster cluster;
  private final DisturbedJob extraction;

  NodeFaultsIT(Cluster cluster) {
    this.cluster = cluster;
    this.extraction = DisturbedJob.extraction(cluster);
  }

  @Test
  void extract_oneNodeOfThreeKilledAndBackLater_losesNothing() throws Exception {
    extraction.survives(
        "one node of three killed",
        "kill -9, started again at half",
        job -> {
          Signal.KILL.to(cluster.node(1));
          cluster.awaitImages(job, cluster.allImages() / 2);
          cluster.startNodes();
        });
  }

  @Test
  void extract_twoNodesOfThreeKilled_waitsThenFailsClearlyAndResumes() throws Exception {
    extraction
        .as(cluster.jobs().paced().impatient())
        .isResumed(
            "two nodes of three killed",
            "kill -9, started again after the job failed",
            job -> {
              Signal.KILL.to(cluster.node(2));
              Signal.KILL.to(cluster.node(1));
              job.failsSaying("Cassandra has taken nothing for 1", "it goes on where it stopped");
              cluster.startNodes();
              assertThat(cluster.images())
                  .as("what was written counts")
                  .isBetween(1L, cluster.allImages() - 1L);
            });
  }

  @Test
  void extract_diskOfANodeFull_isWholeOnTheOthersAndMends() throws Exception {
    assumeTrue(cluster.thirdDisk().isPresent(), "needs the right to mount a small disk");
    SmallDisk disk = cluster.thirdDisk().orElseThrow();
    extraction.survives(
        "disk full on a node",
        "its tmpfs filled, freed after the job",
        job -> {
          ProcessHandle node = cluster.node(2);
          try {
            disk.fill();
            job.succeeds();
            assertThat(node.isAlive()).as("lives on a full disk").isFalse();
          } finally {
            disk.free();
          }
          cluster.startNodes();
        });
  }

  @Test
  void extract_networkOfANodeCut_isWhole() throws Exception {
    extraction.survives(
        "a node's network cut",
        "packets to it dropped for %d s".formatted(CUT.toSeconds()),
        job -> cutFor(CUT));
  }

  @Test
  void extract_networkOfANodeSlow_isWhole() throws Exception {
    extraction.survives(
        "a node's network slow",
        "packets to it dropped for half of each second",
        job ->
            whileAtWork(
                job,
                () -> {
                  cutFor(Duration.ofMillis(500));
                  Thread.sleep(500);
                }));
  }

  private void cutFor(Duration time) throws Exception {
    Endpoint node = cluster.endpoint(1);
    Optional<NetworkCut> cut = NetworkCut.to(node.host());
    assumeTrue(cut.isPresent(), "needs iproute2 and the right to change routes");
    try (NetworkCut held = cut.orElseThrow()) {
      assertThat(held.reaches(node.port())).isFalse();
      Thread.sleep(time.toMillis());
    }
  }

  @Test
  void extract_nodeThatStandsStill_isWhole() throws Exception {
    extraction.survives(
        "a node stands still", "SIGSTOP for %d s".formatted(CUT.toSeconds()), job -> stopFor(CUT));
  }

  @Test
  void extract_nodeThatIsSlow_isWhole() throws Exception {
    extraction.survives(
        "a node is slow",
        "SIGSTOP for 0.9 s of each second",
        job ->
            whileAtWork(
                job,
                () -> {
                  stopFor(Duration.ofMillis(900));
                  Thread.sleep(100);
                }));
  }

  private void stopFor(Duration time) throws Exception {
    Signal.STOP.to(cluster.node(1));
    Thread.sleep(time.toMillis());
    Signal.CONT.to(cluster.node(1));
  }

  private interface Step {
    void run() throws Exception;
  }

  private static void whileAtWork(Job job, Step step) throws Exception {
    Instant end = Instant.now().plus(DISTURBED_AT_MOST);
    while (job.isAlive() && Instant.now().isBefore(end)) {
      step.run();
    }
  }
}
