package dev.lifelog.synthetic;

import dev.lifelog.core.evaluation.Cluster;
import dev.lifelog.core.evaluation.Clusters;
import dev.lifelog.core.evaluation.ClustersWriter;
import dev.lifelog.core.evaluation.GroundTruth;
import dev.lifelog.core.evaluation.GroundTruthWriter;
import dev.lifelog.core.evaluation.Judgement;
import dev.lifelog.core.topic.Topic;
import dev.lifelog.core.topic.TopicWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Topics with their judgements: for each topic its relevant pictures, none of them hidden by a
 * fault, in clusters numbered from 1. A topic that no picture answers, as happens with very few
 * pictures a day, is left out: no run could be measured on it.
 */
record TopicSet(String name, List<Asked> topics) {

  void write(Path root, List<Picture> pictures) throws IOException {
    var judgements = new ArrayList<Judgement>();
    var clusters = new ArrayList<Cluster>();
    var answered = new ArrayList<Topic>();
    for (Asked asked : topics) {
      String id = asked.topic().id();
      Map<String, String> numbers = new LinkedHashMap<>();
      for (Picture picture : pictures) {
        if (picture.fault().hidesScene() || !asked.relevant().test(picture.episode())) {
          continue;
        }
        String key = asked.cluster().key(picture.episode());
        if (!numbers.containsKey(key)) {
          numbers.put(key, Integer.toString(numbers.size() + 1));
          clusters.add(
              new Cluster(id, numbers.get(key), asked.cluster().description(picture.episode())));
        }
        judgements.add(new Judgement(id, picture.imageId(), numbers.get(key)));
      }
      if (!numbers.isEmpty()) {
        answered.add(asked.topic());
      }
    }
    Files.createDirectories(root.resolve("topics"));
    Files.createDirectories(root.resolve("ground_truth"));
    TopicWriter.write(answered, root.resolve("topics").resolve(name + "-topics.xml"));
    Path truth = root.resolve("ground_truth");
    GroundTruthWriter.write(GroundTruth.of(judgements), truth.resolve(name + "-ground-truth.csv"));
    ClustersWriter.write(Clusters.of(clusters), truth.resolve(name + "-clusters.csv"));
  }
}
