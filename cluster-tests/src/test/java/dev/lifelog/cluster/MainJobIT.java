package dev.lifelog.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The whole way on a cluster, from a collection on HDFS to answers. */
@ExtendWith(ClusterExtension.class)
class MainJobIT {

  private final Cluster cluster;

  MainJobIT(Cluster cluster) {
    this.cluster = cluster;
  }

  @Test
  void jobs_onAWholeCluster_leadFromAnIngestedCollectionToTheSameAnswersBothWays(@TempDir Path out)
      throws Exception {
    cluster.finish("extract");
    assertThat(cluster.found()).isEqualTo(cluster.expected());
    assertThat(cluster.images()).isEqualTo(cluster.allImages());

    Path byCql = out.resolve("cql.csv");
    Path bySpark = out.resolve("spark.csv");
    cluster.finish("run", cluster.life().testTopics().toString(), "--out", byCql.toString());
    cluster.finish(
        "run",
        cluster.life().testTopics().toString(),
        "--by",
        "spark",
        "--out",
        bySpark.toString());
    assertThat(bySpark).hasSameBinaryContentAs(byCql);
    assertThat(Files.readAllLines(byCql)).hasSizeGreaterThan(10);
  }
}
