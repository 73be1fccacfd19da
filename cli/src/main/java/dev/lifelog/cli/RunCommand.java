package dev.lifelog.cli;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.cassandra.schema.CassandraConnection;
import dev.lifelog.core.ModelId;
import dev.lifelog.core.evaluation.RunWriter;
import dev.lifelog.core.question.DayRange;
import dev.lifelog.retrieval.topics.TopicRun;
import dev.lifelog.retrieval.topics.TopicRunSummary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
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
    description = "Answers a whole topic set into a run file.")
final class RunCommand implements Callable<Integer> {

  private final GlobalOptions options;

  @Parameters(paramLabel = "TOPICS", description = "Topics XML.")
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

  RunCommand(GlobalOptions options) {
    this.options = options;
  }

  @Override
  public Integer call() throws IOException {
    DayRange days = days();
    PrintWriter err = spec.commandLine().getErr();
    AskedTopics asked = AskedTopics.read(topics, err);
    try (CqlSession session = CassandraConnection.open(options.settings().cassandra())) {
      Answerer answerer = Answerer.open(session, model == null ? null : ModelId.parse(model));
      TopicRun run = answerer.topicRun().topicSet(setName(topics)).runId(runId).top(top);
      TopicRunSummary summary = (days == null ? run : run.days(days)).run(asked.topics());
      RunWriter.write(summary.run(), out);
      long unanswered = TopicProblems.print(summary.answers(), err);
      spec.commandLine()
          .getOut()
          .printf(
              "%s: %d topics, %d images.%n",
              out, asked.topics().size() - unanswered, summary.run().entries().size());
      return unanswered + asked.refused() == 0 ? ExitCode.DONE : ExitCode.TOO_MANY_REFUSED;
    }
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
