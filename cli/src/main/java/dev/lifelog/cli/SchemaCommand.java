package dev.lifelog.cli;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.cassandra.schema.CassandraConnection;
import dev.lifelog.cassandra.schema.Installation;
import dev.lifelog.cassandra.schema.Replication;
import dev.lifelog.cassandra.schema.Schema;
import dev.lifelog.core.settings.CassandraSettings;
import dev.lifelog.spark.jobs.command.Json;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The tables. */
@Command(
    mixinStandardHelpOptions = true,
    name = "schema",
    description = "The tables in Cassandra: install, status.")
final class SchemaCommand {

  private final GlobalOptions options;

  @Spec private CommandSpec spec;

  SchemaCommand(GlobalOptions options) {
    this.options = options;
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Makes or upgrades the tables. Safe to run twice, and by two at once.")
  int install() {
    CassandraSettings cassandra = options.settings().cassandra();
    PrintWriter out = spec.commandLine().getOut();
    try (CqlSession session = CassandraConnection.open(cassandra)) {
      Installation done = Schema.install(session, Replication.of(cassandra));
      done.warnings()
          .forEach(warning -> spec.commandLine().getErr().println("warning: " + warning));
      out.println(
          done.from() == done.to()
              ? "Schema version " + done.to() + " was there already."
              : "Schema version " + done.to() + " is installed.");
    }
    return ExitCode.DONE;
  }

  @Command(
      mixinStandardHelpOptions = true,
      description =
          "Tells what is installed. As JSON one flat object: keyspace, installed, version,"
              + " latest_version, replication, replication_factor, server_version, nodes, tables, warnings.")
  int status(
      @Option(
              names = "--format",
              paramLabel = "text|json",
              defaultValue = "text",
              description = "Default: text.")
          OutputFormat format) {
    try (CqlSession session = CassandraConnection.open(options.settings().cassandra())) {
      Map<String, Object> status = Schema.status(session).asMap();
      spec.commandLine()
          .getOut()
          .println(format == OutputFormat.JSON ? Json.of(status) : flat(status));
    }
    return ExitCode.DONE;
  }

  private static String flat(Map<String, Object> values) {
    StringBuilder text = new StringBuilder();
    values.forEach((key, value) -> text.append("%-20s %s%n".formatted(key, value)));
    return text.toString().stripTrailing();
  }
}
