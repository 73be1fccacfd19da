package dev.lifelog.cli;

import dev.lifelog.retrieval.topics.TopicAnswer;
import java.util.List;

/** Topics that nobody could answer, a line each. */
final class TopicProblems {

  private TopicProblems() {}

  static List<String> of(List<TopicAnswer> answers) {
    return answers.stream()
        .filter(answer -> answer.problem() != null)
        .map(answer -> "topic " + answer.topic().id() + ": " + answer.problem())
        .toList();
  }
}
