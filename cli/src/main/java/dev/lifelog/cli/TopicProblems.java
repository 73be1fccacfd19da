package dev.lifelog.cli;

import dev.lifelog.retrieval.topics.TopicAnswer;
import java.io.PrintWriter;
import java.util.List;

/** Topics that nobody could answer, told one by one. */
final class TopicProblems {

  private TopicProblems() {}

  /** How many there are. */
  static long print(List<TopicAnswer> answers, PrintWriter err) {
    List<TopicAnswer> without = answers.stream().filter(one -> one.problem() != null).toList();
    without.forEach(one -> err.printf("topic %s: %s%n", one.topic().id(), one.problem()));
    return without.size();
  }
}
