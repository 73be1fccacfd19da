package dev.lifelog.cli;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.cassandra.schema.CassandraConnection;
import dev.lifelog.core.ModelId;
import dev.lifelog.core.settings.RankingSettings;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.retrieval.analysis.Amendments;
import dev.lifelog.retrieval.answering.Answer;
import dev.lifelog.retrieval.methods.Answerer;
import dev.lifelog.retrieval.methods.Method;
import dev.lifelog.spark.jobs.command.Json;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One question in plain words, answered by CQL. */
@Command(
    mixinStandardHelpOptions = true,
    name = "ask",
    description = "Answers a question in plain words.",
    footer = {
      "",
      "Parts that --with and --without take, whatever the words say:",
      "  user=u1  concept=cafe:0.8 (a weight up to 1)  activity=walking  place=Home",
      "  time=18:00-22:00, time=morning, time=\"after 6 pm\"",
      "  weekday=monday  month=may  year=2018",
      "  day=2018-05-04, day=2018-05-04..2018-05-06, day=\"since 4 May\"",
      "  journey=\"from work to home\"  duration=\"at least 30 minutes\"",
      "  not-concept=car  not-place=Work  not-activity=transport",
      "",
      "For instance: lifelog ask \"coffee in a cafe, not at home\" --user u1 --explain",
      "              lifelog ask \"coffee in a cafe\" --with time=morning --without place"
    })
final class AskCommand implements Callable<Integer> {

  enum Format {
    TABLE,
    JSON,
    CSV
  }

  private final GlobalOptions options;

  @Parameters(paramLabel = "QUESTION", description = "In plain words.")
  private String question = "";

  @Option(
      names = "--user",
      paramLabel = "U",
      description = "Whose moments (default: whoever the question names, else all).")
  private @Nullable String user;

  @Option(
      names = "--with",
      paramLabel = "PART=VALUE",
      description = "Sets a part of the question; several values of one part are alternatives.")
  private List<String> with = List.of();

  @Option(
      names = "--without",
      paramLabel = "PART",
      split = ",",
      description = "Leaves a part of the question out.")
  private List<String> without = List.of();

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "How many (default: setting ask.top, 20).")
  private @Nullable Integer top;

  @Option(
      names = "--model",
      paramLabel = "NAME:VERSION",
      description = "The image model whose concepts are asked (default: the active one).")
  private @Nullable String model;

  @Option(
      names = "--method",
      paramLabel = "question|text|fusion",
      defaultValue = "question",
      description =
          "As in lifelog run: the network's concepts, those of the organisers' detections, or both with place and"
              + " activity. Default: question.")
  private Method method = Method.QUESTION;

  @Option(
      names = "--no-moments",
      description =
          "In order of their scores alone, images of one moment next to each other (default: setting ranking.moments).")
  private boolean plain;

  @Option(
      names = "--explain",
      description = "Also what was understood, what was read, and how long it took.")
  private boolean explain;

  @Option(
      names = "--format",
      paramLabel = "table|json|csv",
      defaultValue = "table",
      description = "Default: table.")
  private Format format = Format.TABLE;

  @Spec private CommandSpec spec;

  AskCommand(GlobalOptions options) {
    this.options = options;
  }

  @Override
  public Integer call() {
    Settings settings = options.settings();
    int wanted = top == null ? settings.ask().top() : top;
    if (wanted < 1 || wanted > 10_000) {
      throw new ParameterException(
          spec.commandLine(), "--top is " + wanted + ", not a number from 1 to 10000");
    }
    if (method == Method.VISUAL) {
      throw new ParameterException(
          spec.commandLine(), "--method visual answers whole topic sets: lifelog run");
    }
    Amendments amendments = Amendments.of(with, without);
    RankingSettings ranking = settings.ranking();
    try (CqlSession session = CassandraConnection.open(settings.cassandra())) {
      Answerer answerer =
          Answerer.open(
              session,
              method,
              model == null ? null : ModelId.parse(model),
              plain ? ranking.withoutMoments() : ranking);
      show(answerer.answer(question, user, amendments, wanted));
    }
    return ExitCode.DONE;
  }

  private void show(Answer answer) {
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case JSON -> out.println(Json.of(explain ? answer.asExplainedMap() : answer.asMap()));
      case CSV -> {
        out.print(AnswerText.csv(answer));
        warn(answer);
      }
      case TABLE -> {
        out.print(AnswerText.table(answer));
        if (explain) {
          out.println();
          out.println(answer.explanation().text());
        } else {
          warn(answer);
        }
      }
    }
  }

  /** Beside the answer: a condition that was left out makes it another one than was asked for. */
  private void warn(Answer answer) {
    PrintWriter err = spec.commandLine().getErr();
    answer.explanation().ignored().forEach(part -> err.println("ignored: " + part));
  }
}
