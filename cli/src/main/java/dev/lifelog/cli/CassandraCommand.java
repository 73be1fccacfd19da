package dev.lifelog.cli;

import dev.lifelog.core.settings.Endpoint;
import dev.lifelog.local.ClusterStatus;
import dev.lifelog.local.LocalCassandra;
import dev.lifelog.local.NodeStatus;
import dev.lifelog.local.Protection;
import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The local node: starts it, stops it, tells how it is. */
@Command(
    mixinStandardHelpOptions = true,
    name = "cassandra",
    description = "A Cassandra node on this machine: start, stop, status.")
final class CassandraCommand {

  /** What {@link LocalCassandra#start} takes for the port of the last time. */
  private static final int LAST_PORT = 0;

  private static final int LARGEST_PORT = 65_535;

  private final GlobalOptions options;

  @Spec private CommandSpec spec;

  CassandraCommand(GlobalOptions options) {
    this.options = options;
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Starts it and waits until it answers. Its data stays in DIR.")
  int start(
      @Option(
              names = "--nodes",
              paramLabel = "1|3",
              defaultValue = "1",
              description = "1 (default) or 3 nodes.")
          int nodes,
      @Option(
              names = "--port",
              paramLabel = "PORT",
              description =
                  "For CQL (default: that of the last time, at first 9042; 0 takes a free one).")
          @Nullable Integer port,
      @Option(
              names = "--heap",
              paramLabel = "MB",
              defaultValue = "512",
              description = "Heap of each node (default: ${DEFAULT-VALUE}).")
          int heap,
      @Option(
              names = "--protect",
              paramLabel = "password|tls",
              split = ",",
              defaultValue = Option.NULL_VALUE,
              description =
                  "From now on: password lets nobody in without one (a new DIR has that anyway),"
                      + " tls encrypts what goes to the nodes and among them. Both are drawn into DIR.")
          Protection @Nullable [] protect) {
    if (nodes != 1 && nodes != 3) {
      throw new ParameterException(
          spec.subcommands().get("start"), "--nodes is " + nodes + ", not 1 or 3");
    }
    if (port != null && (port < 0 || port > LARGEST_PORT)) {
      throw new ParameterException(
          spec.subcommands().get("start"), "--port is " + port + ", not from 0 to " + LARGEST_PORT);
    }
    LocalCassandra node =
        options.node().heap(heap).requiring(protect == null ? new Protection[0] : protect);
    ClusterStatus before = node.status();
    int usual = before.port() > 0 ? LAST_PORT : Endpoint.DEFAULT_PORT;
    Endpoint endpoint = node.start(nodes, port == null ? usual : port);
    spec.commandLine()
        .getOut()
        .printf(
            "Cassandra %s on %s, data in %s.%n",
            before.running() ? "runs already" : "is ready", endpoint, options.home().cassandra());
    tellHowToLogIn(node, endpoint);
    return ExitCode.DONE;
  }

  private void tellHowToLogIn(LocalCassandra node, Endpoint endpoint) {
    PrintWriter out = spec.commandLine().getOut();
    if (!node.protections().contains(Protection.PASSWORD)) {
      out.println(
          "It lets in everybody who works on this machine. To change that, stop it and start it with --protect password.");
    }
    out.printf("For a prompt of CQL:%n  %s%n", node.login(endpoint));
  }

  @Command(mixinStandardHelpOptions = true, description = "Stops it cleanly.")
  int stop() {
    boolean ran = options.node().status().running();
    options.node().stop();
    spec.commandLine().getOut().println(ran ? "Cassandra has stopped." : "Cassandra did not run.");
    return ExitCode.DONE;
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Tells whether it runs. Exit code 0 where it does, 1 where it does not.")
  int status() {
    ClusterStatus status = options.node().status();
    for (NodeStatus node : status.nodes()) {
      spec.commandLine()
          .getOut()
          .printf(
              "%s:%d %s%s%s%s%n",
              node.address(),
              status.port(),
              node.state().name().toLowerCase(Locale.ROOT),
              node.pid() > 0 ? " (process " + node.pid() + ")" : "",
              node.reason() == null ? "" : ": " + node.reason(),
              node.remedy() == null ? "" : ". " + node.remedy());
    }
    if (status.nodes().isEmpty()) {
      spec.commandLine().getOut().println("There is no node in " + status.dir() + ".");
    }
    return status.running() ? ExitCode.DONE : ExitCode.FAILED;
  }
}
