package dev.lifelog.retrieval.topics;

import dev.lifelog.core.evaluation.Run;
import java.util.List;

/** A run with the answers that it is made of, one for each topic in the order of the topic set. */
public record TopicRunSummary(Run run, List<TopicAnswer> answers) {

  public TopicRunSummary {
    answers = List.copyOf(answers);
  }

  /** A line for each topic that nobody could answer. */
  public List<String> problems() {
    return answers.stream()
        .filter(answer -> answer.problem() != null)
        .map(answer -> "topic " + answer.topic().id() + ": " + answer.problem())
        .toList();
  }

  /** The topics that could not be understood. */
  public List<TopicAnswer> unanswered() {
    return answers.stream().filter(answer -> answer.answer() == null).toList();
  }
}
