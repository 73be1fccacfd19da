package dev.lifelog.core.evaluation;

import dev.lifelog.core.UserError;
import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.ProblemKind;
import dev.lifelog.core.problem.StrictProblems;
import dev.lifelog.core.text.Line;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads the descriptions of clusters: topic, cluster, description, with or without a first line of
 * names. What follows the second comma is the description, commas included.
 */
public final class ClustersReader {

  private static final List<String> WORDS = List.of("topic", "cluster", "description");

  private final ListFile file;
  private final Map<List<String>, Cluster> clusters = new LinkedHashMap<>();
  private boolean first = true;

  private ClustersReader(Path path, String name, Consumer<Problem> problems) {
    this.file = new ListFile(path, name, problems);
  }

  /**
   * Reads a file of which everything must be usable.
   *
   * @throws UserError at the first line that is not
   */
  public static Clusters read(Path path) {
    return read(path, new StrictProblems());
  }

  /** Reads what is usable and reports the rest. */
  public static Clusters read(Path path, Consumer<Problem> problems) {
    return read(path, path.toString(), problems);
  }

  /**
   * Reads what is usable and reports the rest.
   *
   * @param name of the file in the problems
   */
  public static Clusters read(Path path, String name, Consumer<Problem> problems) {
    return new ClustersReader(path, name, problems).readAll();
  }

  private Clusters readAll() {
    file.forEach(this::row);
    return Clusters.of(clusters.values());
  }

  private void row(Line line, List<String> fields) {
    boolean header = first && Columns.isHeader(fields, WORDS);
    first = false;
    if (header) {
      return;
    }
    if (fields.size() < WORDS.size() || fields.get(0).isEmpty() || fields.get(1).isEmpty()) {
      file.report(
          ProblemKind.CLUSTER_FIELDS,
          line.number(),
          line.text(),
          "the line is not topic, cluster and description",
          "Write topic_id,cluster_id,description");
      return;
    }
    String description = String.join(", ", fields.subList(2, fields.size()));
    Cluster cluster = new Cluster(fields.get(0), fields.get(1), description);
    List<String> key = List.of(TopicIds.canonical(cluster.topicId()), cluster.clusterId());
    if (clusters.putIfAbsent(key, cluster) != null) {
      file.report(
          ProblemKind.CLUSTER_DUPLICATE,
          line.number(),
          line.text(),
          "the cluster is described before; the first description is used",
          "Remove one of the two");
    }
  }
}
