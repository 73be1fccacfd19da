package dev.lifelog.cli;

import dev.lifelog.core.settings.Endpoint;
import dev.lifelog.local.LocalCassandra;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The main job on this machine, and nothing left behind whatever becomes of it. */
@Command(
    mixinStandardHelpOptions = true,
    name = "demo",
    description = {
      "Everything on this machine, from nothing to an evaluated answer: starts a Cassandra node, draws a collection,"
          + " ingests it, trains both networks, extracts concepts, answers the test topics and evaluates the answers.",
      "A second run with the same options reuses each finished step. No process is left behind."
    })
final class DemoCommand implements Callable<Integer> {

  private static final int NODE_HEAP_MB = 512;

  private final GlobalOptions options;
  private final PrintStream out = System.out;

  @Mixin
  private CollectionCommand.GenerationOptions wanted = new CollectionCommand.GenerationOptions();

  @Mixin private Training training = new Training();

  DemoCommand(GlobalOptions options) {
    this.options = options;
  }

  @Override
  public Integer call() throws Exception {
    Home home = options.home();
    home.directory(home.root());
    LocalCassandra node = options.node().heap(NODE_HEAP_MB).dieWithParent();
    boolean ranBefore = node.status().running();
    AtomicBoolean interrupted = new AtomicBoolean();
    Thread onInterrupt =
        new Thread(
            () -> {
              interrupted.set(true);
              leave(node, ranBefore, "Stopped. What is finished is kept.");
            });
    Runtime.getRuntime().addShutdownHook(onInterrupt);
    try {
      Demo demo = new Demo(home, options.settings(), wanted, training, out);
      demo.run(usual -> node.own(usual, start(node)));
      Runtime.getRuntime().removeShutdownHook(onInterrupt);
      leave(node, ranBefore, "");
      return ExitCode.DONE;
    } catch (Exception | Error failure) {
      if (interrupted.get()) {
        // What fails while the node goes down is no news: the shutdown speaks for itself and ends
        // this thread.
        new CountDownLatch(1).await();
      }
      Runtime.getRuntime().removeShutdownHook(onInterrupt);
      leave(node, ranBefore, "The demo failed. What is finished is kept.");
      throw failure;
    }
  }

  /**
   * On the port of the time before; at first on the usual one, or on a free one where somebody else
   * has that.
   */
  private static Endpoint start(LocalCassandra node) {
    boolean first = node.status().port() == 0;
    return node.start(1, first && isFree(Endpoint.DEFAULT_PORT) ? Endpoint.DEFAULT_PORT : 0);
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private void leave(LocalCassandra node, boolean ranBefore, String news) {
    if (!ranBefore) {
      node.stop();
    }
    String dir = options.home().root().toString();
    out.println();
    if (!news.isEmpty()) {
      out.println(news);
    }
    out.println(
        ranBefore
            ? "The node that ran before still runs. To ask it:"
            : "No process is left running. To start the node again and ask:");
    if (!ranBefore) {
      out.printf("  bin/lifelog cassandra start --dir %s%n", dir);
    }
    out.printf(
        "  bin/lifelog ask \"watching television in the evening\" --explain --dir %s%n", dir);
    out.printf("  bin/lifelog cassandra stop --dir %s%n", dir);
    out.flush();
  }
}
