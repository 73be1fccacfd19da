package dev.lifelog.cli;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.cassandra.schema.CassandraConnection;
import dev.lifelog.cassandra.schema.Installation;
import dev.lifelog.cassandra.schema.Replication;
import dev.lifelog.cassandra.schema.Role;
import dev.lifelog.cassandra.schema.Roles;
import dev.lifelog.cassandra.schema.Schema;
import dev.lifelog.core.settings.CassandraSettings;
import dev.lifelog.spark.jobs.command.Json;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The tables. */
@Command(
    mixinStandardHelpOptions = true,
    name = "schema",
    description = "The tables in Cassandra: install, status, roles.")
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

  @Command(
      mixinStandardHelpOptions = true,
      description = {
        "Makes lifelog_owner, who makes and upgrades the tables, lifelog_writer, who runs the jobs, and"
            + " lifelog_reader, who asks. Safe to run twice. A superuser runs it, after install.",
        "A role whose password is given may log in itself; another one is for people with roles of"
            + " their own: GRANT lifelog_reader TO ann. FILE holds the password in its first line; - is"
            + " the next line of the standard input."
      })
  int roles(
      @Option(names = "--owner-password", paramLabel = "FILE|-", description = "Of lifelog_owner.")
          @Nullable String owner,
      @Option(
              names = "--writer-password",
              paramLabel = "FILE|-",
              description = "Of lifelog_writer.")
          @Nullable String writer,
      @Option(
              names = "--reader-password",
              paramLabel = "FILE|-",
              description = "Of lifelog_reader.")
          @Nullable String reader) {
    PasswordLines lines = PasswordLines.from(System.in);
    Map<Role, String> passwords = new EnumMap<>(Role.class);
    lines.read(owner).ifPresent(password -> passwords.put(Role.OWNER, password));
    lines.read(writer).ifPresent(password -> passwords.put(Role.WRITER, password));
    lines.read(reader).ifPresent(password -> passwords.put(Role.READER, password));
    try (CqlSession session = CassandraConnection.open(options.settings().cassandra())) {
      Roles.make(session, passwords);
    }
    for (Role role : Role.values()) {
      spec.commandLine()
          .getOut()
          .printf(
              "%-15s %s%s%n",
              role.cql(),
              role.purpose(),
              passwords.containsKey(role) ? ", and logs in with the password given" : "");
    }
    return ExitCode.DONE;
  }

  private static String flat(Map<String, Object> values) {
    StringBuilder text = new StringBuilder();
    values.forEach((key, value) -> text.append("%-20s %s%n".formatted(key, value)));
    return text.toString().stripTrailing();
  }
}
