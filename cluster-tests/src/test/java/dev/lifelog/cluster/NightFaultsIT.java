package dev.lifelog.cluster;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What brings a collection into empty tables is disturbed: an ingest, and a night's re-index. */
@ExtendWith(ClusterExtension.class)
class NightFaultsIT {

  /** What a re-index of the whole collection leaves undisturbed. */
  private static Tables night;

  /** Where in which job it happens. */
  private enum Phase {
    INGEST("ingest", "minute", 400),
    REINDEX_ROWS("reindex", "minute", 400),
    REINDEX_CONCEPTS("reindex", Cluster.CONCEPTS, 40);

    private final String job;
    private final String table;
    private final int begun;

    Phase(String job, String table, int begun) {
      this.job = job;
      this.table = table;
      this.begun = begun;
    }

    DisturbedJob on(Cluster cluster) {
      return new DisturbedJob(
          cluster,
          cluster.jobs().pacedLess(),
          List.of(words(job, cluster)),
          table,
          begun,
          this == INGEST ? cluster.ingested() : night);
    }

    String named(String fault) {
      return "%s, %s writes %s".formatted(fault, job, table);
    }
  }

  private final Cluster cluster;

  NightFaultsIT(Cluster cluster) {
    this.cluster = cluster;
  }

  @BeforeAll
  static void undisturbed(Cluster cluster) {
    cluster.ready();
    cluster.forget();
    cluster.finish(words("reindex", cluster));
    night = cluster.found();
  }

  @BeforeEach
  void empty() {
    cluster.forget();
  }

  @ParameterizedTest
  @EnumSource(Phase.class)
  void job_executorKilled_isWhole(Phase phase) throws Exception {
    phase
        .on(cluster)
        .survives(
            phase.named("executor killed"),
            "kill -9 of one",
            job -> Signal.KILL.to(cluster.spark().executors().get(0)));
  }

  @ParameterizedTest
  @EnumSource(Phase.class)
  void job_oneNodeOfThreeKilled_losesNothing(Phase phase) throws Exception {
    phase
        .on(cluster)
        .survives(
            phase.named("one node of three killed"),
            "kill -9, started again after the job",
            job -> {
              Signal.KILL.to(cluster.node(1));
              job.succeeds();
              cluster.startNodes();
            });
  }

  @ParameterizedTest
  @EnumSource(Phase.class)
  void job_twoNodesOfThreeKilled_waitsThenFailsClearlyAndResumes(Phase phase) throws Exception {
    phase
        .on(cluster)
        .as(cluster.jobs().pacedLess().impatient())
        .isResumed(
            phase.named("two nodes of three killed"),
            "kill -9, started again after the job failed",
            job -> {
              Signal.KILL.to(cluster.node(2));
              Signal.KILL.to(cluster.node(1));
              job.failsSaying("Cassandra has taken nothing for", "it goes on where it stopped");
              cluster.startNodes();
            });
  }

  @ParameterizedTest
  @EnumSource(Phase.class)
  void job_driverKilled_isResumed(Phase phase) throws Exception {
    phase
        .on(cluster)
        .isResumed(
            phase.named("driver killed"),
            "kill -9, started again",
            job -> {
              Signal.KILL.to(job.driver());
              job.exitCode();
            });
  }

  private static String[] words(String job, Cluster cluster) {
    return job.equals("reindex")
        ? new String[] {job, "--collection", cluster.collection()}
        : new String[] {job, cluster.collection()};
  }
}
