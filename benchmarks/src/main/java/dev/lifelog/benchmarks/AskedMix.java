package dev.lifelog.benchmarks;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.core.UserError;
import dev.lifelog.core.settings.RankingSettings;
import dev.lifelog.retrieval.answering.Answer;
import dev.lifelog.retrieval.methods.Answerer;
import dev.lifelog.retrieval.methods.Method;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The mix of questions, from their words to their answers, one after the other. */
final class AskedMix {

  static final int TOP = 10;
  private static final int WARM_UPS = 5;
  static final List<String> USERS = List.of("u1", "u2", "u3");

  private final Answerer answerer;

  AskedMix(CqlSession session, RankingSettings ranking) {
    answerer = Answerer.open(session, Method.QUESTION, null, ranking);
  }

  /** Warms up with other questions of the mix, both JVMs being new, then measures and prints. */
  List<Timed> ask(int questions, PrintStream out) {
    for (int seed = 3; seed < 3 + WARM_UPS; seed++) {
      var unused = ask(QuestionMix.draw(questions, USERS, seed));
    }
    List<Timed> timed = ask(QuestionMix.draw(questions, USERS, 2));
    Map<String, List<Timed>> kinds = new TreeMap<>();
    timed.forEach(
        one -> kinds.computeIfAbsent(one.asked().kind(), any -> new ArrayList<>()).add(one));
    out.printf(
        "%-40s %7s %7s %7s %7s %7s %8s%n",
        "questions", "p50 ms", "p99 ms", "reads", "rows", "of most", "kB most");
    kinds.forEach((kind, ones) -> row(out, kind, ones));
    row(out, "all " + timed.size(), timed);
    return timed;
  }

  private List<Timed> ask(List<QuestionMix.Asked> questions) {
    List<Timed> timed = new ArrayList<>();
    for (QuestionMix.Asked asked : questions) {
      long start = System.nanoTime();
      try {
        Answer answer = answerer.answer(asked.text(), asked.user(), TOP);
        timed.add(new Timed(asked, (System.nanoTime() - start) / 1e6, answer));
      } catch (UserError notAnswered) {
        throw UserError.of(
            "'" + asked.text() + "' was refused: " + notAnswered.getMessage(), "Mend the mix");
      }
    }
    return timed;
  }

  private static void row(PrintStream out, String kind, List<Timed> timed) {
    out.printf(
        Locale.ROOT,
        "%-40s %7.1f %7.1f %7.0f %7.0f %7.0f %8.0f%n",
        kind,
        Timed.percentile(0.50, timed, Timed::ms),
        Timed.percentile(0.99, timed, Timed::ms),
        timed.stream().mapToInt(Timed::reads).average().orElse(0),
        timed.stream().mapToLong(Timed::rows).average().orElse(0),
        Timed.percentile(1, timed, Timed::rows),
        Timed.percentile(1, timed, Timed::kilobytes));
  }
}
