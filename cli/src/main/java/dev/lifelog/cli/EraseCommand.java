package dev.lifelog.cli;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.cassandra.schema.CassandraConnection;
import dev.lifelog.cassandra.schema.Schema;
import dev.lifelog.cassandra.schema.erasure.Erasure;
import dev.lifelog.cassandra.schema.erasure.ErasureReport;
import dev.lifelog.cassandra.schema.erasure.Subject;
import dev.lifelog.cassandra.schema.erasure.Topics;
import dev.lifelog.core.UserError;
import dev.lifelog.core.settings.Endpoint;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.local.LocalCassandra;
import dev.lifelog.spark.jobs.command.Json;
import java.io.Console;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The end of a user, or of one of their days. */
@Command(
    mixinStandardHelpOptions = true,
    name = "erase",
    description = {
      "Removes every trace of a user, or of one of their days: the rows of all tables and all model"
          + " versions, what trainings keep of pictures, and exports, sheets and logs in DIR that"
          + " name them. Looks again afterwards, and says what it cannot reach. It never touches a"
          + " collection.",
      "As JSON one flat object: user, day, dry_run, rows, left, compacted, remains, files, and"
          + " rows_TABLE for each table. Exit code 0 where nothing is left in any table, else 1."
    })
final class EraseCommand implements Callable<Integer> {

  enum Format {
    TABLE,
    JSON
  }

  private final GlobalOptions options;

  @Option(names = "--user", paramLabel = "U", required = true, description = "Whose traces.")
  private String user = "";

  @Option(
      names = "--day",
      paramLabel = "DAY",
      description = "Only of this local day, as in 2018-05-09 (default: of all).")
  private @Nullable LocalDate day;

  @Option(
      names = "--keep-topics",
      description = "Keep stored questions that ask for the user's moments. Else they go too.")
  private boolean keepTopics;

  @Option(
      names = "--compact",
      description = {
        "Then have the local node of DIR rewrite its files without the rows that went.",
        "On another cluster, on each node:",
        "  nodetool flush lifelog && nodetool compact lifelog",
        "  nodetool flush system paxos && nodetool compact system paxos"
      })
  private boolean compact;

  @Option(names = "--dry-run", description = "Only tell what would go.")
  private boolean dryRun;

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @Option(
      names = "--format",
      paramLabel = "table|json",
      defaultValue = "table",
      description = "Default: table.")
  private Format format = Format.TABLE;

  @Spec private CommandSpec spec;

  EraseCommand(GlobalOptions options) {
    this.options = options;
  }

  @Override
  @SuppressWarnings("SystemConsoleNull") // Where a console is no terminal, it gives no answer.
  public Integer call() {
    if (!yes && !dryRun && System.console() == null) {
      throw new ParameterException(
          spec.commandLine(),
          "There is no terminal to ask on; say --yes to erase without a question");
    }
    Subject subject = new Subject(user, day);
    Settings settings = options.settings();
    LocalCassandra local = compact ? localNode(settings) : options.node();
    DerivedFiles derived = new DerivedFiles(options.home(), subject);
    try (CqlSession session = CassandraConnection.open(settings.cassandra())) {
      Erasure erasure = Erasure.of(session, subject, keepTopics ? Topics.KEEP : Topics.ERASE);
      List<Path> files = derived.find();
      ErasureReport preview = erasure.preview();
      if (dryRun) {
        return show(
            new EraseSummary(preview, files, derived.nodeLogs(), EraseSummary.Stage.PREVIEW));
      }
      if (!yes && !agreed(preview, files)) {
        spec.commandLine().getOut().println("Nothing was erased.");
        return ExitCode.FAILED;
      }
      ErasureReport report = erasure.run();
      derived.erase(files);
      if (compact) {
        local.compact(Schema.KEYSPACE);
      }
      return show(
          new EraseSummary(
              report,
              files,
              derived.nodeLogs(),
              compact ? EraseSummary.Stage.COMPACTED : EraseSummary.Stage.ERASED));
    }
  }

  /** Before anything goes: a wish that cannot be fulfilled is no reason to stop half-way. */
  private LocalCassandra localNode(Settings settings) {
    LocalCassandra local = options.node();
    List<Endpoint> asked = settings.cassandra().endpoints();
    if (local.endpoint().filter(asked::contains).isEmpty()) {
      throw UserError.of(
          "--compact reaches the local node of %s only, and the tables are on %s"
              .formatted(options.home().root(), asked),
          "Erase without it, then run the lines that lifelog erase --help shows on each node");
    }
    return local;
  }

  private boolean agreed(ErasureReport preview, List<Path> files) {
    Console console = System.console();
    String answer =
        console.readLine(
            "Erase %,d rows and %d files of %s for good? Type the user's name: ",
            preview.total(), files.size(), preview.subject());
    return user.equals(answer);
  }

  private int show(EraseSummary summary) {
    spec.commandLine()
        .getOut()
        .println(format == Format.JSON ? Json.of(summary.asMap()) : summary.text());
    return summary.report().left() == 0 ? ExitCode.DONE : ExitCode.FAILED;
  }
}
