package dev.lifelog.benchmarks;

import dev.lifelog.core.concept.WeightedConcept;
import dev.lifelog.models.engine.NativeEngine;
import dev.lifelog.models.question.ExamResult;
import dev.lifelog.models.question.LabelledQuestion;
import dev.lifelog.models.question.MultiLabelFigures;
import dev.lifelog.models.question.QuestionExam;
import dev.lifelog.models.question.QuestionModel;
import dev.lifelog.models.question.QuestionReport;
import dev.lifelog.models.question.QuestionTraining;
import dev.lifelog.retrieval.analysis.ConceptSource;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Concepts drawn from questions by the network, by plain word matching, and by both as {@code ask}
 * does it, on questions that nothing was learnt from.
 */
final class QuestionsBenchmark implements Benchmark {

  /** Lots of words that no decision was made on; lots 1 and 2 were for trying things out. */
  private static final List<Long> LOTS = List.of(11L, 12L);

  /** Of the exam's name and the way of reading: {@code f1_EXAM[_WAY]}, {@code macro_f1_…}. */
  private static final String KEY = "%sf1_%s%s";

  @Override
  public String name() {
    return "questions";
  }

  @Override
  public String summary() {
    return "concepts from questions: the LSTM, plain word matching, both (--topics DIR: real ones)";
  }

  @Override
  public Figures run(Options options, PrintStream out) throws Exception {
    Path topics = Path.of(options.text("topics", "../shared/reference/topics"));
    int epochs = options.count("epochs", 20);
    int seed = options.count("seed", 7);
    options.refuseOthers();
    long started = System.nanoTime();
    NativeEngine.configure(NativeEngine.usualFolder(), Runtime.getRuntime().availableProcessors());
    Table table = new Table();
    try (WorkFolder folder = WorkFolder.create("questions")) {
      QuestionTraining training = QuestionTraining.create().seed(seed).epochs(epochs);
      if (Files.isDirectory(topics)) {
        training.topics(topics);
      } else {
        out.println("No real topics: " + topics + " is not there. Name them with --topics DIR.");
      }
      QuestionReport report = training.run(folder.path().resolve("whole"));
      out.printf(
          Locale.ROOT,
          "%d questions an epoch of %d written ones, learnt in %.0f s; %d concepts%n%n",
          report.examples(),
          report.questions(),
          report.seconds(),
          report.vocabulary().size());
      table.figures().put("questions_an_epoch", report.examples());
      table.figures().put("training_seconds", report.seconds());
      table.add(report.results(), report);
      withoutWords(table, folder.path(), seed, epochs);
    }
    table.print(out);
    return table.figures().put("seconds", (System.nanoTime() - started) / 1e9);
  }

  /** The questions of all lots as one exam, each answered by the network of its lot. */
  private static void withoutWords(Table table, Path folder, int seed, int epochs)
      throws IOException {
    List<LabelledQuestion> questions = new ArrayList<>();
    Map<String, Set<String>> byNetwork = new LinkedHashMap<>();
    Map<String, Set<String>> byBoth = new LinkedHashMap<>();
    Map<String, Set<String>> byBothBlind = new LinkedHashMap<>();
    Map<String, String> hidden = new LinkedHashMap<>();
    ConceptSource words = ConceptSource.words(List.of());
    for (long lot : LOTS) {
      QuestionReport report =
          QuestionTraining.create()
              .seed(seed)
              .epochs(epochs)
              .withoutWords(lot)
              .run(folder.resolve("lot" + lot));
      words = ConceptSource.words(report.vocabulary());
      ConceptSource matching = words;
      QuestionModel network = QuestionModel.open(report.bundle().location());
      ConceptSource both = ConceptSource.reading(network);
      ConceptSource blind =
          ConceptSource.reading(network, text -> matching.concepts(report.words().hiddenIn(text)));
      for (ExamResult result : report.results()) {
        if (result.exam().name().equals("held-out words")) {
          for (LabelledQuestion question : result.exam().questions()) {
            String text = question.text();
            questions.add(question);
            byNetwork.put(text, names(network::concepts).apply(text));
            hidden.put(text, report.words().hiddenIn(text));
            byBoth.put(text, names(both).apply(text));
            byBothBlind.put(text, names(blind).apply(text));
          }
        }
      }
    }
    QuestionExam exam = new QuestionExam("held-out words", questions);
    Function<String, Set<String>> matching = names(words);
    table.row(exam, exam.sit(byNetwork::get), exam.sit(matching), exam.sit(byBoth::get));
    table.note(
        "Word matching knows held-out words by its list; without them and their synonyms",
        "_word_matching_without_them",
        exam.sit(text -> matching.apply(hidden.get(text))));
    table.note("Both, likewise", "_both_without_them", exam.sit(byBothBlind::get));
  }

  private static Function<String, Set<String>> names(ConceptSource source) {
    return text ->
        source.concepts(text).stream().map(WeightedConcept::concept).collect(Collectors.toSet());
  }

  /** Figures and their rows for people. */
  private static final class Table {
    private final Figures figures = new Figures();
    private final List<String> lines = new ArrayList<>();

    Figures figures() {
      return figures;
    }

    void add(List<ExamResult> results, QuestionReport report) {
      ConceptSource words = ConceptSource.words(report.vocabulary());
      ConceptSource both = ConceptSource.reading(QuestionModel.open(report.bundle().location()));
      for (ExamResult result : results) {
        QuestionExam exam = result.exam();
        row(exam, result.figures(), exam.sit(names(words)), exam.sit(names(both)));
      }
    }

    void row(
        QuestionExam exam,
        MultiLabelFigures network,
        MultiLabelFigures matching,
        MultiLabelFigures both) {
      String key = exam.name().equals("held-out templates") ? "templates" : exam.name();
      key = key.replaceAll("[ -]", "_");
      put(key, "", network);
      put(key, "_word_matching", matching);
      put(key, "_both", both);
      lines.add(
          String.format(
              Locale.ROOT,
              "%-20s %9d   %.3f  %.3f     %.3f  %.3f     %.3f  %.3f",
              exam.name(),
              exam.questions().size(),
              network.microF1(),
              network.macroF1(),
              matching.microF1(),
              matching.macroF1(),
              both.microF1(),
              both.macroF1()));
    }

    void note(String words, String way, MultiLabelFigures measured) {
      put("held_out_words", way, measured);
      lines.add(
          String.format(
              Locale.ROOT, "%s: %.3f  %.3f", words, measured.microF1(), measured.macroF1()));
    }

    private void put(String exam, String way, MultiLabelFigures measured) {
      figures
          .put(KEY.formatted("", exam, way), measured.microF1())
          .put(KEY.formatted("macro_", exam, way), measured.macroF1());
    }

    void print(PrintStream out) {
      out.println(
          "micro and macro F1   questions   network          word matching    both, as ask");
      lines.forEach(out::println);
    }
  }
}
