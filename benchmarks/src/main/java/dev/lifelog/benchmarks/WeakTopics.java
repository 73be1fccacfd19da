package dev.lifelog.benchmarks;

import dev.lifelog.core.evaluation.Figures;
import dev.lifelog.core.evaluation.GroundTruth;
import dev.lifelog.core.evaluation.Measures;
import dev.lifelog.core.evaluation.Run;
import dev.lifelog.core.evaluation.RunEntry;
import dev.lifelog.core.topic.Topic;
import dev.lifelog.synthetic.TrueScene;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Says of each topic that a run answers badly what stands in its first ten instead, by what the
 * generator knows of every picture, and how much there was to find.
 */
final class WeakTopics {

  private static final int CUTOFF = 10;
  private static final double WEAK = 0.5;

  private final List<Topic> topics;
  private final GroundTruth truth;
  private final Map<String, TrueScene> scenes = new HashMap<>();

  WeakTopics(List<Topic> topics, GroundTruth truth, List<TrueScene> scenes) {
    this.topics = List.copyOf(topics);
    this.truth = truth;
    scenes.forEach(scene -> this.scenes.put(scene.imageId(), scene));
  }

  void print(Run run, PrintStream out) {
    out.printf("%n%s, topics with F1@%d under %.1f%n", run.id(), CUTOFF, WEAK);
    boolean none = true;
    for (Topic topic : topics) {
      List<String> first =
          run.ranked(topic.id()).stream().limit(CUTOFF).map(RunEntry::imageId).toList();
      Figures figures = Measures.of(first, truth, topic.id()).at(CUTOFF);
      if (figures.f1() < WEAK) {
        none = false;
        out.println(line(topic, first, figures));
      }
    }
    if (none) {
      out.println("  none");
    }
  }

  private String line(Topic topic, List<String> first, Figures figures) {
    Map<String, Integer> others = new TreeMap<>();
    Set<String> found = new HashSet<>();
    int right = 0;
    for (String image : first) {
      Set<String> clusters = truth.clustersOf(topic.id(), image);
      found.addAll(clusters);
      if (clusters.isEmpty()) {
        others.merge(shown(image), 1, Integer::sum);
      } else {
        right++;
      }
    }
    int images = truth.images(topic.id()).size();
    List<String> why = new ArrayList<>();
    why.add("%d of %d relevant".formatted(right, first.size()));
    why.add("%d of %d clusters".formatted(found.size(), truth.clusters(topic.id()).size()));
    if (images < CUTOFF) {
      why.add("only %d relevant images there are".formatted(images));
    }
    if (!others.isEmpty()) {
      why.add(
          "the others show "
              + others.entrySet().stream()
                  .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                  .map(other -> other.getKey() + " (" + other.getValue() + ")")
                  .collect(Collectors.joining(", ")));
    }
    return String.format(
        Locale.ROOT,
        "  %s %s: F1 %.3f; %s",
        topic.id(),
        topic.title(),
        figures.f1(),
        String.join("; ", why));
  }

  private String shown(String image) {
    TrueScene scene = scenes.get(image);
    if (scene == null) {
      return "an unknown image";
    }
    String place = scene.place().isEmpty() ? "on the way" : "at " + scene.place();
    return scene.fault().isEmpty()
        ? scene.scene() + " " + place
        : "nothing, for it is " + scene.fault();
  }
}
