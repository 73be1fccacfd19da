package dev.lifelog.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    answer("--by", "cql", "--out", byCql.toString());
    answer("--by", "spark", "--out", bySpark.toString());
    assertThat(bySpark).hasSameBinaryContentAs(byCql);
    assertThat(Files.readAllLines(byCql)).hasSizeGreaterThan(10);
  }

  /** What some topics ask for is in no picture of so few days, and nothing learnt it: 3. */
  private void answer(String... options) {
    List<String> words = new ArrayList<>(List.of("run", cluster.life().testTopics().toString()));
    words.addAll(List.of(options));
    try (Job job = cluster.jobs().submit(words.toArray(String[]::new))) {
      assertThat(job.exitCode()).as(job::text).isIn(0, 3);
    }
  }
}
