package dev.lifelog.core.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the descriptions of clusters with their line of names. */
public final class ClustersWriter {

  private ClustersWriter() {}

  public static void write(Clusters clusters, Path path) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("topic_id", "topic_cluster_id", "description"));
    for (Cluster cluster : clusters.all()) {
      rows.add(List.of(cluster.topicId(), cluster.clusterId(), cluster.description()));
    }
    ListWriter.write(path, rows);
  }
}
