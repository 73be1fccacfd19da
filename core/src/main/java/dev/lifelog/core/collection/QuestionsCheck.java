package dev.lifelog.core.collection;

import static dev.lifelog.core.problem.ProblemKind.CLUSTER_UNDESCRIBED;
import static dev.lifelog.core.problem.ProblemKind.GROUND_TRUTH_UNKNOWN_IMAGE;
import static dev.lifelog.core.problem.ProblemKind.GROUND_TRUTH_UNKNOWN_TOPIC;
import static dev.lifelog.core.problem.ProblemKind.TOPIC_UNKNOWN_USER;

import dev.lifelog.core.evaluation.Clusters;
import dev.lifelog.core.evaluation.ClustersReader;
import dev.lifelog.core.evaluation.GroundTruthReader;
import dev.lifelog.core.evaluation.Judgement;
import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.ProblemKind;
import dev.lifelog.core.text.Line;
import dev.lifelog.core.topic.Topic;
import dev.lifelog.core.topic.TopicReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Reads topics, ground truths and cluster descriptions and compares them with one another and with
 * the tables. Files belong together whose names begin alike: dev-topics.xml, dev-ground-truth.csv,
 * dev-clusters.csv.
 */
final class QuestionsCheck {

  /** What topics name instead of a user when every life is asked about. */
  private static final String EVERYBODY = "all";

  private final CollectionLayout layout;
  private final Set<String> users;
  private final Predicate<String> knownImages;
  private final Consumer<Problem> problems;

  QuestionsCheck(
      CollectionLayout layout,
      Set<String> users,
      Predicate<String> knownImages,
      Consumer<Problem> problems) {
    this.layout = layout;
    this.users = users;
    this.knownImages = knownImages;
    this.problems = problems;
  }

  void run() {
    Map<String, List<Topic>> topics = new HashMap<>();
    for (Path file : layout.topicFiles()) {
      List<Topic> read = TopicReader.read(file, layout.name(file), problems);
      read.forEach(topic -> check(file, topic));
      topics.computeIfAbsent(set(file), key -> new ArrayList<>()).addAll(read);
    }
    Map<String, Clusters> clusters = new HashMap<>();
    for (Path file : layout.clusterFiles()) {
      clusters.putIfAbsent(set(file), ClustersReader.read(file, layout.name(file), problems));
    }
    for (Path file : layout.groundTruthFiles()) {
      Optional<Clusters> descriptions = Optional.ofNullable(clusters.get(set(file)));
      Optional<List<Topic>> asked = Optional.ofNullable(topics.get(set(file)));
      GroundTruthReader.read(
          file,
          layout.name(file),
          problems,
          (line, judgement) -> check(line, judgement, asked, descriptions));
    }
  }

  private void check(Path file, Topic topic) {
    boolean everybody = topic.user().isEmpty() || topic.user().equalsIgnoreCase(EVERYBODY);
    if (!everybody && !users.contains(topic.user())) {
      problems.accept(
          new Problem(
              TOPIC_UNKNOWN_USER,
              layout.name(file),
              0,
              topic.user(),
              "topic " + topic.id() + " asks about a user who has no table",
              "Name one of " + String.join(", ", users)));
    }
  }

  private void check(
      Line line,
      Judgement judgement,
      Optional<List<Topic>> topics,
      Optional<Clusters> descriptions) {
    if (!knownImages.test(judgement.imageId())) {
      report(
          GROUND_TRUTH_UNKNOWN_IMAGE,
          line,
          judgement.imageId(),
          "no table names the image, so no run can find it",
          "Correct the id, or remove the line");
    }
    if (topics.isPresent()
        && topics.get().stream().noneMatch(topic -> same(topic.id(), judgement.topicId()))) {
      report(
          GROUND_TRUTH_UNKNOWN_TOPIC,
          line,
          judgement.topicId(),
          "the topics of the same set have no such topic",
          "Correct the id, or add the topic");
    }
    if (descriptions.isPresent()
        && descriptions.get().description(judgement.topicId(), judgement.clusterId()).isEmpty()) {
      report(
          CLUSTER_UNDESCRIBED,
          line,
          judgement.clusterId(),
          "the clusters of the same set do not describe this one of topic " + judgement.topicId(),
          "Add its line to the clusters");
    }
  }

  /** What two files of a set have in common: the beginning of their names. */
  private static String set(Path file) {
    String name = file.getFileName().toString();
    int end = 0;
    while (end < name.length() && Character.isLetterOrDigit(name.charAt(end))) {
      end++;
    }
    return name.substring(0, end);
  }

  /** 001 and 1 are the same topic. */
  private static boolean same(String a, String b) {
    return a.equals(b) || withoutZeros(a).equals(withoutZeros(b));
  }

  private static String withoutZeros(String id) {
    return id.replaceFirst("^0+(?=\\d+$)", "");
  }

  private void report(ProblemKind kind, Line line, String value, String message, String remedy) {
    problems.accept(new Problem(kind, line.file(), line.number(), value, message, remedy));
  }
}
