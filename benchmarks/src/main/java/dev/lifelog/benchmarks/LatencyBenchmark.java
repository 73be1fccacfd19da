package dev.lifelog.benchmarks;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.cassandra.schema.CassandraConnection;
import dev.lifelog.cassandra.schema.Replication;
import dev.lifelog.cassandra.schema.Schema;
import dev.lifelog.core.UserError;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.core.topic.Topic;
import dev.lifelog.local.LocalCassandra;
import dev.lifelog.retrieval.analysis.ConceptSource;
import dev.lifelog.retrieval.analysis.QuestionAnalysis;
import dev.lifelog.retrieval.analysis.Understanding;
import dev.lifelog.retrieval.answering.Answer;
import dev.lifelog.retrieval.answering.Answering;
import dev.lifelog.retrieval.answering.StoredGazetteer;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Questions in words against a long life in a local node, and against a tenth of it. */
final class LatencyBenchmark implements Benchmark {

  private static final int HEAP_MB = 3_072;
  private static final int TOP = 10;
  private static final int GROWTH = 10;
  private static final List<String> USERS = List.of("u1", "u2", "u3");
  private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);

  @Override
  public String name() {
    return "latency";
  }

  @Override
  public String summary() {
    return "milliseconds of an answer over 720,000 images, and over a tenth of them";
  }

  private record Timed(String kind, double ms, long rows, int statements) {}

  @Override
  public Figures run(Options options, PrintStream out) throws Exception {
    int days = options.count("days", 548);
    int imagesADay = options.count("images-per-day", 438);
    int questions = options.count("questions", 640);
    options.refuseOthers();
    try (WorkFolder folder = WorkFolder.create("latency")) {
      LocalCassandra node =
          LocalCassandra.in(folder.path().resolve("node")).heap(HEAP_MB).dieWithParent();
      try {
        Settings defaults = Settings.defaults();
        Settings settings =
            defaults.with(defaults.cassandra().withContactPoints(List.of(node.start(1, 0))));
        try (CqlSession session = CassandraConnection.open(settings.cassandra())) {
          Schema.install(session, Replication.of(settings.cassandra()));
          double[] small = measure(out, session, days, imagesADay / GROWTH, questions);
          double[] large = measure(out, session, days, imagesADay, questions);
          return new Figures()
              .put("p50_ms", large[0])
              .put("p99_ms", large[1])
              .put("p50_ms_tenth", small[0])
              .put("p99_ms_tenth", small[1])
              .put("growth_p99", large[1] / small[1]);
        }
      } finally {
        node.stop();
      }
    }
  }

  /** Writes the life, larger than any before it, and asks: p50 and p99 in milliseconds. */
  private static double[] measure(
      PrintStream out, CqlSession session, int days, int imagesADay, int questions)
      throws InterruptedException {
    for (String table : List.of("minute", "image_concept", "image_by_concept", "day_index")) {
      session.execute("TRUNCATE lifelog." + table);
    }
    DrawnLife life = new DrawnLife(USERS, FIRST_DAY, days, imagesADay, 7);
    out.printf(Locale.ROOT, "%nWriting %,d images of %d users%n", life.images(), USERS.size());
    new LifeLoad(session).write(life);
    QuestionAnalysis analysis =
        new QuestionAnalysis(
            StoredGazetteer.read(session),
            DrawnLife.CONCEPTS,
            ConceptSource.words(DrawnLife.CONCEPTS));
    Answering answering = new Answering(session, DrawnLife.MODEL);
    ask(analysis, answering, QuestionMix.draw(questions / 2, USERS, 1));
    List<Timed> timed = ask(analysis, answering, QuestionMix.draw(questions, USERS, 2));
    Map<String, List<Timed>> kinds = new TreeMap<>();
    timed.forEach(one -> kinds.computeIfAbsent(one.kind(), any -> new ArrayList<>()).add(one));
    out.printf("%-42s %8s %8s %10s %10s%n", "questions", "p50 ms", "p99 ms", "reads", "rows");
    kinds.forEach((kind, ones) -> row(out, kind, ones));
    return row(out, "all " + timed.size(), timed);
  }

  private static List<Timed> ask(
      QuestionAnalysis analysis, Answering answering, List<QuestionMix.Asked> questions) {
    List<Timed> timed = new ArrayList<>();
    for (QuestionMix.Asked asked : questions) {
      long start = System.nanoTime();
      try {
        Understanding understood =
            asked.user() == null
                ? analysis.analyse(asked.text())
                : analysis.analyse(new Topic("", "", asked.user(), asked.text(), "", ""));
        Answer answer = answering.answer(understood, TOP);
        double ms = (System.nanoTime() - start) / 1e6;
        long rows = answer.explanation().fetches().stream().mapToLong(f -> f.rows()).sum();
        int reads = answer.explanation().fetches().stream().mapToInt(f -> f.executions()).sum();
        timed.add(new Timed(asked.kind(), ms, rows, reads));
      } catch (UserError notAnswered) {
        throw UserError.of(
            "'" + asked.text() + "' was refused: " + notAnswered.getMessage(), "Mend the mix");
      }
    }
    return timed;
  }

  private static double[] row(PrintStream out, String kind, List<Timed> timed) {
    double p50 = percentile(timed, 0.50);
    double p99 = percentile(timed, 0.99);
    out.printf(
        Locale.ROOT,
        "%-42s %8.1f %8.1f %10.0f %10.0f%n",
        kind,
        p50,
        p99,
        timed.stream().mapToLong(Timed::statements).average().orElse(0),
        timed.stream().mapToLong(Timed::rows).average().orElse(0));
    return new double[] {p50, p99};
  }

  private static double percentile(List<Timed> timed, double share) {
    double[] sorted = timed.stream().mapToDouble(Timed::ms).toArray();
    Arrays.sort(sorted);
    return sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)];
  }
}
