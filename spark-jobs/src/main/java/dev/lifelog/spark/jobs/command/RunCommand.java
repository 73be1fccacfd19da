package dev.lifelog.spark.jobs.command;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.cassandra.schema.CassandraConnection;
import dev.lifelog.core.ModelId;
import dev.lifelog.core.evaluation.Run;
import dev.lifelog.core.evaluation.RunWriter;
import dev.lifelog.core.question.DayRange;
import dev.lifelog.core.settings.RankingSettings;
import dev.lifelog.core.topic.Topic;
import dev.lifelog.retrieval.methods.Answerer;
import dev.lifelog.retrieval.methods.Method;
import dev.lifelog.retrieval.topics.TopicRun;
import dev.lifelog.retrieval.topics.TopicRunSummary;
import dev.lifelog.retrieval.visual.VisualRun;
import dev.lifelog.retrieval.visual.VisualRunSummary;
import dev.lifelog.spark.jobs.watching.RunWatch;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A whole topic set, answered into a run file and into the table {@code run_result}. */
@Command(
    mixinStandardHelpOptions = true,
    name = "run",
    description = {
      "Answers a whole topic set into a run file.",
      "question: conditions of place, time, activity and irrelevance, concepts weighted and summed.",
      "text: the same with the concepts of the organisers' detections, without a look at the pictures.",
      "fusion: both, and what place and activity tell, as one ranking; how, is settings ranking.fusion and"
          + " ranking.weight. Both need lifelog concepts detections.",
      "visual: the method of the paper that this follows and nothing else: of each image its best concept, the images"
          + " of the topic's user whose best concept is one of the topic's, sorted by its score. Classes of a network"
          + " that was trained on other things are matched with the concepts by name and synonym; which of them match"
          + " is told before the answers."
    })
public final class RunCommand implements Callable<Integer> {

  private final JobContext context;

  @Parameters(
      paramLabel = "TOPICS",
      description = "Topics: XML, or the text of the Lifelog Search Challenge.")
  private Path topics;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "Run file: topic_id,image_id,confidence.")
  private Path out;

  @Option(
      names = "--run",
      paramLabel = "ID",
      defaultValue = "RUN_1",
      description = "Its name in run_result. Default: RUN_1.")
  private String runId = "RUN_1";

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "50",
      description = "Images of each topic. Default: 50.")
  private int top = 50;

  @Option(
      names = "--method",
      paramLabel = "question|text|fusion|visual",
      defaultValue = "question",
      description = "How to answer. Default: question.")
  private Method method = Method.QUESTION;

  @Option(
      names = "--no-moments",
      description =
          "In order of their scores alone, images of one moment next to each other (default: setting ranking.moments).")
  private boolean plain;

  @Option(
      names = "--by",
      paramLabel = "cql|spark",
      defaultValue = "cql",
      description = {
        "cql: topic by topic. spark: all of them in one pass of Spark SQL over the tables, with the"
            + " same images in the same order. Default: cql."
      })
  private By by = By.CQL;

  @Option(
      names = "--model",
      paramLabel = "NAME:VERSION",
      description = "Image model (default: the active one).")
  private @Nullable String model;

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "Answers with this day and later ones only, as in 2018-05-09.")
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DAY",
      description = "Answers with this day and earlier ones only.")
  private @Nullable LocalDate to;

  @Spec private CommandSpec spec;

  public RunCommand(JobContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    return RunWatch.over("run", context.settings(), this::answer);
  }

  private int answer() throws IOException {
    DayRange days = days();
    if (method == Method.VISUAL && by == By.SPARK) {
      throw new ParameterException(
          spec.commandLine(), "--by spark does not answer the method visual");
    }
    PrintWriter err = spec.commandLine().getErr();
    AskedTopics asked = AskedTopics.read(topics, err);
    try (CqlSession session = CassandraConnection.open(context.settings().cassandra())) {
      ModelId named = model == null ? null : ModelId.parse(model);
      Answered answered =
          method == Method.VISUAL
              ? visual(Answerer.visualRun(session, named), asked.topics(), days)
              : question(
                  Answerer.open(session, method, named, ranking()), session, asked.topics(), days);
      RunWriter.write(answered.run(), out);
      answered.problems().forEach(err::println);
      int unanswered = answered.problems().size();
      spec.commandLine()
          .getOut()
          .printf(
              "%s: %d topics, %d images.%n",
              out, asked.topics().size() - unanswered, answered.run().entries().size());
      return unanswered + asked.refused() == 0 ? 0 : JobOptions.TOO_MANY_REFUSED;
    }
  }

  private RankingSettings ranking() {
    RankingSettings ranking = context.settings().ranking();
    return plain ? ranking.withoutMoments() : ranking;
  }

  private enum By {
    CQL,
    SPARK
  }

  /** A run, and a line for each topic that it could not answer. */
  private record Answered(Run run, List<String> problems) {}

  private Answered question(
      Answerer answerer, CqlSession session, List<Topic> asked, @Nullable DayRange days) {
    Function<TopicRun, TopicRunSummary> answer =
        run -> {
          run.topicSet(setName(topics)).runId(runId).top(top);
          return (days == null ? run : run.days(days)).run(asked);
        };
    TopicRunSummary summary =
        by == By.SPARK
            ? TopicsOnSpark.run(context.settings(), session, answerer, answer)
            : answer.apply(answerer.topicRun());
    return new Answered(summary.run(), summary.problems());
  }

  private Answered visual(VisualRun run, List<Topic> asked, @Nullable DayRange days) {
    run.topicSet(setName(topics)).runId(runId).top(top);
    VisualRunSummary summary = (days == null ? run : run.days(days)).run(asked);
    if (!run.matching().isIdentity()) {
      spec.commandLine().getOut().print(run.matching().text());
    }
    return new Answered(
        summary.run(),
        summary.answers().stream()
            .filter(answer -> answer.problem() != null)
            .map(answer -> "topic " + answer.topic().id() + ": " + answer.problem())
            .toList());
  }

  private @Nullable DayRange days() {
    if (from == null) {
      return to == null ? null : DayRange.until(to);
    }
    if (to == null) {
      return DayRange.since(from);
    }
    if (to.isBefore(from)) {
      throw new ParameterException(spec.commandLine(), "--from " + from + " is after --to " + to);
    }
    return new DayRange(from, to);
  }

  /** {@code test-topics.xml} is the topic set {@code test-topics}. */
  static String setName(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
