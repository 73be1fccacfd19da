package dev.lifelog.core.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes a ground truth with its line of names. */
public final class GroundTruthWriter {

  private GroundTruthWriter() {}

  public static void write(GroundTruth groundTruth, Path path) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("topic_id", "image_id", "topic_cluster_id"));
    for (Judgement judgement : groundTruth.judgements()) {
      rows.add(List.of(judgement.topicId(), judgement.imageId(), judgement.clusterId()));
    }
    ListWriter.write(path, rows);
  }
}
