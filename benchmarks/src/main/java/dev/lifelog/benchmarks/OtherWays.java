package dev.lifelog.benchmarks;

import dev.lifelog.core.question.Question;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.spark.jobs.SparkSessions;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;

/** The same questions by Lucene, and those of one concept as the paper answered them. */
record OtherWays(Path folder, DrawnLife life) {

  private static final int BY_THE_PAPER = 20;

  void compare(List<Timed> ours, Figures figures, PrintStream out) throws Exception {
    out.println();
    lucene(ours, figures, out);
    paper(ours, figures, out);
  }

  private void lucene(List<Timed> ours, Figures figures, PrintStream out) throws Exception {
    try (WorkFolder index = new WorkFolder(Files.createTempDirectory(folder, "lucene"));
        LuceneSearch lucene = LuceneSearch.index(index.path(), life)) {
      for (Timed warmUp : ours) {
        var unused = lucene.best(warmUp.answer().question(), AskedMix.TOP);
      }
      List<Double> ms = new ArrayList<>();
      int same = 0;
      for (Timed one : ours) {
        long start = System.nanoTime();
        List<String> best = lucene.best(one.answer().question(), AskedMix.TOP);
        ms.add((System.nanoTime() - start) / 1e6);
        same += best.equals(one.ids()) ? 1 : 0;
        if (!best.equals(one.ids())) {
          out.println(one.asked() + "\n  ours   " + one.ids() + "\n  lucene " + best);
        }
      }
      row(out, "Lucene, all " + ours.size() + " questions, in process", "lucene", ms, figures);
      out.printf("%d of them have the same answer, rank by rank%n", same);
      figures.put("lucene_same", (double) same / ours.size());
    }
  }

  private void paper(List<Timed> ours, Figures figures, PrintStream out) throws Exception {
    List<Question> questions =
        ours.stream()
            .map(one -> one.answer().question())
            .filter(q -> q.concepts().size() == 1 && !q.hasConditions() && q.irrelevance().isNone())
            .limit(BY_THE_PAPER)
            .toList();
    Path csv = folder.resolve("best-concepts.csv");
    try (SparkSession spark = SparkSessions.open(Settings.defaults(), "benchmark latency")) {
      PaperWay way = PaperWay.write(spark, csv, life);
      for (Question warmUp : questions.subList(0, Math.min(3, questions.size()))) {
        var unused = way.best(warmUp, AskedMix.TOP);
      }
      List<Double> ms = new ArrayList<>();
      for (Question question : questions) {
        long start = System.nanoTime();
        var unused = way.best(question, AskedMix.TOP);
        ms.add((System.nanoTime() - start) / 1e6);
      }
      row(out, "the paper's way, " + ms.size() + " of one concept", "paper_way", ms, figures);
    } finally {
      Files.deleteIfExists(csv);
    }
  }

  private static void row(
      PrintStream out, String what, String key, List<Double> ms, Figures figures) {
    double[] all = ms.stream().mapToDouble(Double::doubleValue).toArray();
    double p50 = Timed.percentile(0.50, all);
    double p99 = Timed.percentile(0.99, all);
    out.printf(Locale.ROOT, "%-40s %7.1f %7.1f%n", what, p50, p99);
    figures.put(key + "_p50_ms", p50).put(key + "_p99_ms", p99);
  }
}
