package dev.lifelog.spark.jobs.command;

import dev.lifelog.core.UserError;
import dev.lifelog.core.settings.Endpoint;
import dev.lifelog.spark.jobs.sql.JdbcServer;
import dev.lifelog.spark.jobs.sql.SqlScript;
import dev.lifelog.spark.jobs.sql.SqlSession;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Spark SQL over the tables: a statement, a file of them, a prompt, or a server for JDBC clients.
 */
@Command(
    mixinStandardHelpOptions = true,
    name = "sql",
    description = {
      "Spark SQL over the tables, which are named as in CQL: lifelog.minute.",
      "Without a statement it reads them from the terminal or from standard input, each ended by a"
          + " semicolon.",
      "A local_time is nanoseconds of the day: local_time div 3600000000000 is the hour."
    },
    footer = {
      "",
      "For instance: lifelog sql \"SELECT activity, avg(heart_rate) FROM lifelog.minute GROUP BY"
          + " activity\"",
      "              lifelog sql --serve --port 10000     and connect to"
          + " jdbc:hive2://127.0.0.1:10000"
    })
public final class SqlCommand implements Callable<Integer> {

  private static final String PROMPT = "lifelog> ";
  private static final String MORE = "       > ";

  private final JobContext context;

  @Parameters(
      arity = "0..1",
      paramLabel = "STATEMENT",
      description = "One or several, separated by semicolons.")
  private @Nullable String statements;

  @Option(
      names = {"-f", "--file"},
      paramLabel = "FILE",
      description = "Runs the statements of a file.")
  private @Nullable Path file;

  @Option(
      names = "--format",
      paramLabel = "table|json|csv",
      defaultValue = "table",
      description = "Default: table.")
  private SqlOutput.Format format = SqlOutput.Format.TABLE;

  @Option(names = "--serve", description = "Serves JDBC clients until it is interrupted.")
  private boolean serve;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "10000",
      description = "Port of --serve. Default: 10000.")
  private int port = 10_000;

  @Option(
      names = "--bind",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      description =
          "Address of --serve. Default: 127.0.0.1, as the server lets everybody in who reaches it.")
  private String bind = "127.0.0.1";

  @Spec private CommandSpec spec;

  public SqlCommand(JobContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws Exception {
    if ((statements == null ? 0 : 1) + (file == null ? 0 : 1) + (serve ? 1 : 0) > 1) {
      throw new ParameterException(
          spec.commandLine(), "A statement, --file and --serve exclude one another");
    }
    if (serve) {
      return serveUntilInterrupted();
    }
    String script = file == null ? statements : read(file);
    try (SqlSession session = SqlSession.open(context.settings())) {
      SqlOutput output = new SqlOutput(spec.commandLine().getOut(), format);
      if (script == null) {
        return prompt(session, output);
      }
      SqlScript.statements(script).forEach(each -> output.write(session.run(each)));
      return 0;
    }
  }

  private int serveUntilInterrupted() throws InterruptedException {
    try (JdbcServer server = JdbcServer.start(context.settings(), new Endpoint(bind, port))) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "end of the JDBC server"));
      PrintWriter out = spec.commandLine().getOut();
      out.println("Serving " + server.url() + " until interrupted.");
      new CountDownLatch(1).await();
    }
    return 0;
  }

  /**
   * On a terminal a mistake costs nothing; in a pipe it is the end, as what follows may need it.
   */
  @SuppressWarnings("SystemConsoleNull") // null on Java 17, the version that this is built for
  private int prompt(SqlSession session, SqlOutput output) throws IOException {
    boolean terminal = System.console() != null;
    PrintWriter err = spec.commandLine().getErr();
    SqlScript script = new SqlScript();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    while (true) {
      if (terminal) {
        err.print(script.isOpen() ? MORE : PROMPT);
        err.flush();
      }
      String line = in.readLine();
      for (String statement : line == null ? script.rest() : script.line(line)) {
        try {
          output.write(session.run(statement));
        } catch (UserError e) {
          if (!terminal) {
            throw e;
          }
          err.println(e.getMessage());
        }
      }
      if (line == null) {
        return 0;
      }
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw UserError.of("Cannot read " + file + " (" + e + ")", "Name a readable file of UTF-8");
    }
  }
}
