package dev.lifelog.core.evaluation;

import dev.lifelog.core.UserError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures runs against a ground truth. A topic that a run lacks scores 0. */
public final class Evaluation {

  private final GroundTruth truth;

  private Evaluation(GroundTruth truth) {
    this.truth = truth;
  }

  public static Evaluation of(GroundTruth truth) {
    return new Evaluation(truth);
  }

  /**
   * Measures each run, in the given order.
   *
   * @throws UserError if a run answers a topic of which nothing is known
   */
  public EvaluationReport evaluate(List<Run> runs) {
    return new EvaluationReport(runs.stream().map(this::evaluate).toList());
  }

  private RunEvaluation evaluate(Run run) {
    for (String topic : run.topics()) {
      if (!truth.knows(topic)) {
        throw UserError.of(
            "Run " + run.id() + " answers topic '" + topic + "', which has no ground truth",
            "Give the ground truth of the topics that the run was made for");
      }
    }
    Map<String, Measures> topics = new LinkedHashMap<>();
    for (String topic : truth.topics()) {
      List<String> ranked = run.ranked(topic).stream().map(RunEntry::imageId).toList();
      topics.put(topic, Measures.of(ranked, truth, topic));
    }
    return new RunEvaluation(run.id(), Measures.mean(topics.values()), topics);
  }
}
