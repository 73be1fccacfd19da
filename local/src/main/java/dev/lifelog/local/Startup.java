package dev.lifelog.local;

import dev.lifelog.core.UserError;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Brings up the nodes that do not run, the seed first, and takes them down again if one fails. */
final class Startup {

  private static final Duration LIMIT = Duration.ofMinutes(4);
  private static final long POLL_MS = 50;

  private final Path dir;
  private final CassandraLib lib;
  private final int heap;
  private final Lifetime lifetime;
  private final Guard guard;
  private final NativeProtocol protocol;
  private final List<ProcessHandle> launched = new ArrayList<>();
  private ClusterRecord record;

  Startup(
      Path dir, CassandraLib lib, int heap, Lifetime lifetime, Guard guard, ClusterRecord record) {
    this.dir = dir;
    this.lib = lib;
    this.heap = heap;
    this.lifetime = lifetime;
    this.guard = guard;
    this.protocol = guard.protocol();
    this.record = record;
  }

  void run() {
    List<Integer> all = IntStream.range(0, record.nodes().size()).boxed().toList();
    try {
      // The others ask the seed for the ring.
      bringUp(all.subList(0, 1));
      bringUp(all.subList(1, all.size()));
      if (all.size() > 1) {
        all.forEach(this::awaitAgreement);
      }
    } catch (RuntimeException e) {
      NodeProcess.kill(launched);
      record.allStopped().write(dir);
      throw e;
    }
  }

  private void bringUp(List<Integer> indices) {
    indices.stream().filter(i -> node(i).process().isEmpty()).forEach(this::launch);
    indices.forEach(this::awaitAnswer);
  }

  private void launch(int index) {
    NodeFiles files = files(index);
    files.write(record, heap, guard);
    ProcessHandle process = NodeProcess.launch(files, lib, heap, lifetime, guard).toHandle();
    launched.add(process);
    if (lifetime == Lifetime.OF_THIS_PROCESS) {
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> endWithParent(process), "end of a Cassandra node"));
    }
    record = record.with(NodeRecord.of(node(index).address(), process));
    record.write(dir);
  }

  /** Without the folder's lock, which the start that is being broken off may hold. */
  private void endWithParent(ProcessHandle process) {
    if (process.isAlive()) {
      NodeProcess.end(List.of(process));
      synchronized (Startup.class) {
        ClusterRecord.read(dir).ifPresent(last -> last.without(process.pid()).write(dir));
      }
    }
  }

  private void awaitAnswer(int index) {
    await(index, () -> protocol.answers(node(index).address(), record.port()));
  }

  private void awaitAgreement(int index) {
    await(index, () -> RingAgreement.reached(guard, node(index).address(), record.port()));
  }

  private void await(int index, BooleanSupplier condition) {
    Instant end = Instant.now().plus(LIMIT);
    while (!condition.getAsBoolean()) {
      if (node(index).process().isEmpty()) {
        throw died(index);
      }
      if (Instant.now().isAfter(end)) {
        throw UserError.of(
            "The node on %s is not ready after %d s"
                .formatted(node(index).address(), LIMIT.toSeconds()),
            "See " + files(index).log());
      }
      pause();
    }
  }

  private UserError died(int index) {
    NodeLog log = new NodeLog(files(index));
    String reason = log.reason().orElse("its log names no error");
    return UserError.of(
        "The node on %s ended while it started: %s".formatted(node(index).address(), reason),
        log.remedy(reason));
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw UserError.of("The start of Cassandra was interrupted", "Start it again");
    }
  }

  private NodeRecord node(int index) {
    return record.nodes().get(index);
  }

  private NodeFiles files(int index) {
    return new NodeFiles(dir, index + 1);
  }
}
