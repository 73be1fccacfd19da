package dev.lifelog.cli;

import dev.lifelog.core.UserError;
import dev.lifelog.core.collection.CollectionImages;
import dev.lifelog.core.evaluation.Evaluation;
import dev.lifelog.core.evaluation.EvaluationReport;
import dev.lifelog.core.evaluation.GroundTruth;
import dev.lifelog.core.evaluation.GroundTruthReader;
import dev.lifelog.core.evaluation.KnownItemEvaluation;
import dev.lifelog.core.evaluation.KnownItemReport;
import dev.lifelog.core.evaluation.ReportFigures;
import dev.lifelog.core.evaluation.Run;
import dev.lifelog.core.evaluation.RunReader;
import dev.lifelog.core.evaluation.TrecWriter;
import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.ProblemKind;
import dev.lifelog.core.problem.StrictProblems;
import dev.lifelog.core.topic.KnownItem;
import dev.lifelog.core.topic.KnownItemReader;
import dev.lifelog.spark.jobs.command.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The measures of run files, as ImageCLEF Lifelog and the Lifelog Search Challenge define them. */
@Command(
    mixinStandardHelpOptions = true,
    name = "evaluate",
    description = {
      "Against a ground truth: P, CR and F1 at 5 10 20 30 40 50, per topic and as the mean over its topics.",
      "Against known items: hit@1 3 5 10 20 50 100 and MRR, per topic and as the mean over the topics.",
      "A run file has no header: topic_id,image_id,confidence, the best first; or it is trec_eval's:",
      "topic Q0 image rank score tag. Which it is, its first line tells.",
      "Exit code 3: some of the runs were faulty; the others are measured."
    })
final class EvaluateCommand implements Callable<Integer> {

  /** What the runs are measured by. */
  static final class Answers {

    @Option(
        names = "--ground-truth",
        paramLabel = "FILE",
        description = "topic_id,image_id,cluster_id; or qrels: topic 0 image rel.")
    private @Nullable Path groundTruth;

    @Option(
        names = "--known-item",
        paramLabel = "TOPICS",
        description = "Topics of the Lifelog Search Challenge, 2019's XML or later years' text.")
    private @Nullable Path knownItems;
  }

  @ArgGroup(multiplicity = "1")
  private Answers answers = new Answers();

  @Parameters(arity = "1..*", paramLabel = "RUN", description = "Run files.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--collection",
      paramLabel = "DIR",
      description = "Refuses images that this collection does not have.")
  private @Nullable Path collection;

  @Option(
      names = "--figures",
      paramLabel = "DIR",
      description = "Draws F1@10 and P@10 of each topic, one bar a run, as SVG and PNG.")
  private @Nullable Path figures;

  @Option(
      names = "--trec",
      paramLabel = "DIR",
      description = "Writes runs and ground truth in the form of trec_eval.")
  private @Nullable Path trec;

  @Option(
      names = "--format",
      paramLabel = "table|json|csv",
      defaultValue = "table",
      description = "Default: table.")
  private AskCommand.Format format = AskCommand.Format.TABLE;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    RunFiles runs =
        answers.knownItems == null
            ? byGroundTruth(answers.groundTruth)
            : byKnownItems(answers.knownItems);
    runs.faults().forEach(fault -> err().println("lifelog: " + fault.getMessage() + "."));
    return runs.exitCode();
  }

  private RunFiles byGroundTruth(Path file) throws IOException {
    GroundTruth truth = GroundTruthReader.read(file);
    RunFiles runs = read(RunReader.of(truth));
    if (runs.runs().isEmpty()) {
      return runs;
    }
    EvaluationReport report = Evaluation.of(truth).evaluate(runs.runs());
    print(report::text, report::csv, report::asMap);
    if (figures != null) {
      ReportFigures.of(report).write(figures).forEach(drawn -> err().println("Drawn: " + drawn));
    }
    if (trec != null) {
      TrecWriter.writeQrels(truth, trec.resolve("qrels.txt"));
      TrecWriter.writeDiversityQrels(truth, trec.resolve("diversity-qrels.txt"));
      for (Run run : runs.runs()) {
        TrecWriter.write(run, trec.resolve(fileName(run) + ".run"));
      }
    }
    return runs;
  }

  private RunFiles byKnownItems(Path file) throws IOException {
    if (figures != null || trec != null) {
      throw UserError.of(
          "--figures and --trec belong to --ground-truth, not to --known-item",
          "Leave them out; --format csv gives all figures of known items");
    }
    List<KnownItem> topics = KnownItemReader.read(file, this::warn);
    KnownItemEvaluation evaluation = KnownItemEvaluation.of(topics);
    RunFiles runs = read(RunReader.ofTopics(evaluation.topics()));
    if (!runs.runs().isEmpty()) {
      KnownItemReport report = evaluation.evaluate(runs.runs());
      print(report::text, report::csv, report::asMap);
    }
    return runs;
  }

  private RunFiles read(RunReader reader) throws IOException {
    return RunFiles.read(
        files, collection == null ? reader : reader.knownImages(CollectionImages.of(collection)));
  }

  private void print(
      Supplier<String> table, Supplier<String> csv, Supplier<Map<String, Object>> json) {
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case TABLE -> out.println(table.get());
      case CSV -> out.print(csv.get());
      case JSON -> out.println(Json.of(json.get()));
    }
    out.flush();
  }

  /** A topic that cannot be measured is worth a word; one that cannot be read ends it. */
  private void warn(Problem problem) {
    new StrictProblems().accept(problem);
    if (problem.kind() == ProblemKind.TOPIC_WITHOUT_IMAGES) {
      err().println(problem + ". " + problem.remedy() + ".");
    }
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** Runs of one name are named after their paths. */
  private static String fileName(Run run) {
    return run.id().replaceAll("[/\\\\]+", "_");
  }
}
