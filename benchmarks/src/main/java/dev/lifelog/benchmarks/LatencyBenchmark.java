package dev.lifelog.benchmarks;

import dev.lifelog.core.UserError;
import dev.lifelog.core.settings.CassandraSettings;
import dev.lifelog.core.settings.RankingSettings;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.core.settings.SettingsResolver;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Questions in words against a long life in a local node, and against a tenth of it; the same by
 * Lucene and as the paper did it.
 */
final class LatencyBenchmark implements Benchmark {

  private static final int GROWTH = 10;
  private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);

  @Override
  public String name() {
    return "latency";
  }

  @Override
  public String summary() {
    return "an answer over 720,000 images and over a tenth of them; a topic set; Lucene's, and the paper's way";
  }

  @Override
  public Figures run(Options options, PrintStream out) throws Exception {
    int days = options.count("days", 548);
    int imagesADay = options.count("images-per-day", 438);
    int questions = options.count("questions", 640);
    String work = options.text("work", "");
    Settings settings = settings(options);
    options.refuseOthers();
    DrawnLife life = new DrawnLife(AskedMix.USERS, FIRST_DAY, days, imagesADay, 7);
    DrawnLife tenth = new DrawnLife(AskedMix.USERS, FIRST_DAY, days, imagesADay / GROWTH, 7);
    if (!work.isEmpty()) {
      return run(out, Path.of(work), life, tenth, questions, settings);
    }
    try (WorkFolder folder = WorkFolder.create("latency")) {
      return run(out, folder.path(), life, tenth, questions, settings);
    }
  }

  private static Figures run(
      PrintStream out, Path work, DrawnLife life, DrawnLife tenth, int questions, Settings settings)
      throws Exception {
    Figures figures = new Figures();
    RankingSettings ranking = settings.ranking();
    double small;
    try (StoredLife stored = open(work, tenth, out)) {
      List<Timed> timed = new AskedMix(stored.session(), ranking).ask(questions, out);
      small = Timed.percentile(0.99, timed, Timed::ms);
      figures
          .put("p50_ms_tenth", Timed.percentile(0.50, timed, Timed::ms))
          .put("p99_ms_tenth", small);
    }
    List<Timed> exact;
    try (StoredLife stored = open(work, life, out)) {
      List<Timed> timed = new AskedMix(stored.session(), ranking).ask(questions, out);
      figures
          .put("p50_ms", Timed.percentile(0.50, timed, Timed::ms))
          .put("p99_ms", Timed.percentile(0.99, timed, Timed::ms))
          .put("growth_p99", Timed.percentile(0.99, timed, Timed::ms) / small)
          .put("reads_max", Timed.percentile(1, timed, Timed::reads))
          .put("rows_max", Timed.percentile(1, timed, Timed::rows))
          .put("kilobytes_max", Timed.percentile(1, timed, Timed::kilobytes));
      out.printf("%nThe exact ranking alone, without an order by moments%n");
      exact = new AskedMix(stored.session(), ranking.withoutMoments()).ask(questions, out);
      figures
          .put("p50_ms_exact", Timed.percentile(0.50, exact, Timed::ms))
          .put("p99_ms_exact", Timed.percentile(0.99, exact, Timed::ms));
      figures.put("cold_s", new ColdStart(stored.endpoint()).median(out));
      CassandraSettings here = settings.cassandra().withContactPoints(List.of(stored.endpoint()));
      new TopicSets(settings.with(here), stored.session()).answer(figures, out);
    }
    new OtherWays(work.resolve(String.valueOf(life.images())), life).compare(exact, figures, out);
    return figures;
  }

  /** Some may for once be others: {@code --set ranking.pool=200,ranking.repeat=50}. */
  private static Settings settings(Options options) {
    Map<String, String> set = new HashMap<>();
    for (String one : options.text("set", "").split(",", -1)) {
      String[] parts = one.split("=", 2);
      if (parts.length == 2) {
        set.put(parts[0].strip(), parts[1].strip());
      } else if (!one.isBlank()) {
        throw UserError.of("--set " + one + " sets nothing", "Write --set KEY=VALUE,KEY=VALUE");
      }
    }
    return SettingsResolver.create().commandLine(set).resolve();
  }

  private static StoredLife open(Path work, DrawnLife life, PrintStream out) throws Exception {
    out.printf(Locale.ROOT, "%n%,d images of %d users%n", life.images(), AskedMix.USERS.size());
    return StoredLife.open(
        Files.createDirectories(work.resolve(String.valueOf(life.images()))), life, out);
  }
}
