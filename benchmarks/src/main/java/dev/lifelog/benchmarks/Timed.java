package dev.lifelog.benchmarks;

import dev.lifelog.retrieval.answering.Answer;
import dev.lifelog.retrieval.answering.Ranked;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A question's answer, and what it took. */
record Timed(QuestionMix.Asked asked, double ms, Answer answer) {

  int reads() {
    return answer.explanation().fetches().stream().mapToInt(fetch -> fetch.executions()).sum();
  }

  long rows() {
    return answer.explanation().rows();
  }

  double kilobytes() {
    return answer.explanation().bytes() / 1e3;
  }

  List<String> ids() {
    return answer.results().stream().map(Ranked::imageId).toList();
  }

  static double percentile(double share, double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }

  static double percentile(double share, List<Timed> all, ToDoubleFunction<Timed> of) {
    return percentile(share, all.stream().mapToDouble(of).toArray());
  }
}
