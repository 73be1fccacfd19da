package dev.lifelog.cluster;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the executors read goes away or changes under them. */
@ExtendWith(ClusterExtension.class)
class FileFaultsIT {

  private final Cluster cluster;

  FileFaultsIT(Cluster cluster) {
    this.cluster = cluster;
  }

  @Test
  void extract_dataNodeOfHdfsLost_readsTheOtherCopies() throws Exception {
    DisturbedJob.extraction(cluster)
        .survives(
            "HDFS data node lost",
            "one of three ended, two copies of each block",
            job -> {
              cluster.hdfs().loseDataNode(0);
              try {
                job.succeeds();
              } finally {
                cluster.hdfs().bringBackDataNode(0);
              }
            });
  }

  @Test
  void extract_bundleChangedUnderIt_refusesTheOtherOneAndResumes() throws Exception {
    cluster.life().train(2);
    // Each executor fetches for itself, as on a machine of its own.
    DisturbedJob.extraction(cluster)
        .as(cluster.jobs().paced().with("spark.lifelog.extract.bundle-cache", "bundles"))
        .isResumed(
            "model bundle changed",
            "another one put in its place, an executor killed, put back",
            job -> {
              try {
                replaceBundle(2);
                Signal.KILL.to(cluster.spark().executors().get(0));
                job.failsSaying("has the digest", "Register it as a new version");
              } finally {
                replaceBundle(1);
              }
            });
  }

  private void replaceBundle(int version) throws Exception {
    cluster.hdfs().delete(Life.placeOf(1));
    cluster.hdfs().put(cluster.life().bundle(version), Life.placeOf(1));
  }
}
