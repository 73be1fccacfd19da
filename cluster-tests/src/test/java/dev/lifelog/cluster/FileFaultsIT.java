package dev.lifelog.cluster;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the executors read goes away or changes under them. */
@ExtendWith(ClusterExtension.class)
class FileFaultsIT {

  private static final int BEGUN = 40;

  private final Cluster cluster;

  FileFaultsIT(Cluster cluster) {
    this.cluster = cluster;
  }

  @Test
  void extract_dataNodeOfHdfsLost_readsTheOtherCopies() throws Exception {
    try (Job job = cluster.jobs().paced().submit("extract")) {
      cluster.awaitImages(job, BEGUN);
      Fault fault =
          Fault.caused("HDFS data node lost", "one of three ended, two copies of each block");
      cluster.hdfs().loseDataNode(0);
      try {
        job.succeeds();
      } finally {
        cluster.hdfs().bringBackDataNode(0);
      }
      fault.isSurvived(cluster.expected(), cluster.found());
    }
  }

  @Test
  void extract_bundleChangedUnderIt_refusesTheOtherOneAndResumes() throws Exception {
    cluster.life().train(2);
    // Each executor fetches for itself, as on a machine of its own.
    Submission apart = cluster.jobs().paced().with("spark.lifelog.extract.bundle-cache", "bundles");
    Fault fault;
    try (Job job = apart.submit("extract")) {
      cluster.awaitImages(job, BEGUN);
      fault =
          Fault.caused(
              "model bundle changed", "another one put in its place, an executor killed, put back");
      replaceBundle(2);
      Signal.KILL.to(cluster.spark().executors().get(0));
      job.failsSaying("has the digest", "Register it as a new version");
    } finally {
      replaceBundle(1);
    }
    cluster.finish("extract");
    fault.isSurvived(cluster.expected(), cluster.found());
  }

  private void replaceBundle(int version) throws Exception {
    cluster.hdfs().delete(Life.placeOf(1));
    cluster.hdfs().put(cluster.life().bundle(version), Life.placeOf(1));
  }
}
