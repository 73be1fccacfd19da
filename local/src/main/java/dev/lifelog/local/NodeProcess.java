package dev.lifelog.local;

import dev.lifelog.core.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The JVM of one node. */
final class NodeProcess {

  private static final Duration DRAINING = Duration.ofSeconds(40);
  private static final Duration KILLING = Duration.ofSeconds(10);

  private NodeProcess() {}

  static Process launch(NodeFiles files, CassandraLib lib, int heap, Lifetime lifetime) {
    try {
      new NodeLog(files).turnOver();
      ProcessBuilder builder =
          new ProcessBuilder(command(files, lib, heap, lifetime))
              .directory(files.home().toFile())
              .redirectErrorStream(true)
              .redirectOutput(files.output().toFile());
      if (lifetime == Lifetime.ITS_OWN) {
        builder.redirectInput(Path.of("/dev/null").toFile());
      }
      return builder.start();
    } catch (IOException e) {
      throw UserError.of(
          "Cannot start the node of %s (%s)".formatted(files.home(), e),
          "Look whether its disk is full and whether this user may run programs");
    }
  }

  private static List<String> command(
      NodeFiles files, CassandraLib lib, int heap, Lifetime lifetime) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(NodeFiles.jvmOptions());
    command.add("-Xmx" + heap + "m");
    command.add("-XX:MaxDirectMemorySize=" + heap + "m");
    command.add("-javaagent:" + lib.jamm());
    command.add("-Djava.io.tmpdir=" + files.temporary());
    command.add("-Dcassandra.config=" + files.yaml().toUri());
    command.add("-Dcassandra.storagedir=" + files.home());
    command.add("-Dcassandra.logdir=" + files.log().getParent());
    command.add("-Dlogback.configurationFile=" + files.logback().toUri());
    command.add("-cp");
    command.add(lib.folder().resolve("*") + ":" + files.launcher());
    if (lifetime == Lifetime.OF_THIS_PROCESS) {
      command.add(LivingByInput.class.getName());
    }
    command.add("org.apache.cassandra.service.CassandraDaemon");
    return command;
  }

  /** Lets them drain all at once, and kills those that do not end by it. */
  static void end(List<ProcessHandle> processes) {
    processes.forEach(ProcessHandle::destroy);
    if (!ended(processes, DRAINING)) {
      kill(processes);
    }
  }

  static void kill(List<ProcessHandle> processes) {
    processes.forEach(ProcessHandle::destroyForcibly);
    if (!ended(processes, KILLING)) {
      throw UserError.of(
          "These processes do not end: " + processes.stream().map(ProcessHandle::pid).toList(),
          "End them by hand: kill -9 PID");
    }
  }

  private static boolean ended(List<ProcessHandle> processes, Duration limit) {
    CompletableFuture<?> all =
        CompletableFuture.allOf(
            processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
    try {
      all.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
