package dev.lifelog.local;

import dev.lifelog.core.UserError;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a folder remembers of its nodes: {@code nodes.properties}.
 *
 * @param port of CQL
 * @param storagePort of the nodes among themselves
 * @param protections none in the folders of earlier versions
 */
record ClusterRecord(
    int port, int storagePort, Set<Protection> protections, List<NodeRecord> nodes) {

  private static final String FILE = "nodes.properties";

  ClusterRecord {
    protections = Set.copyOf(protections);
    nodes = List.copyOf(nodes);
  }

  static ClusterRecord fresh(int nodes) {
    return new ClusterRecord(
        0,
        0,
        Protection.none(),
        IntStream.rangeClosed(1, nodes).mapToObj(i -> NodeRecord.stopped("127.0.0." + i)).toList());
  }

  static Optional<ClusterRecord> read(Path dir) {
    Path file = dir.resolve(FILE);
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      int count = Integer.parseInt(properties.getProperty("nodes"));
      List<NodeRecord> nodes = new ArrayList<>();
      for (int i = 1; i <= count; i++) {
        nodes.add(
            new NodeRecord(
                properties.getProperty("node%d.address".formatted(i)),
                Long.parseLong(properties.getProperty("node%d.pid".formatted(i))),
                Instant.parse(properties.getProperty("node%d.started".formatted(i)))));
      }
      return Optional.of(
          new ClusterRecord(
              Integer.parseInt(properties.getProperty("port")),
              Integer.parseInt(properties.getProperty("storage-port")),
              Protection.parse(properties.getProperty("protections", "")),
              nodes));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      throw UserError.of(
          "Cannot read %s: %s".formatted(file, e),
          "End the node by hand if one runs, and delete this file; the data beside it stays");
    }
  }

  /**
   * Whole or not at all: a reader never sees half a file, and of several writers (a stop beside the
   * end of the process that started the node) the last one counts.
   */
  void write(Path dir) {
    Properties properties = new Properties();
    properties.setProperty("port", Integer.toString(port));
    properties.setProperty("storage-port", Integer.toString(storagePort));
    properties.setProperty("protections", Protection.text(protections));
    properties.setProperty("nodes", Integer.toString(nodes.size()));
    for (int i = 1; i <= nodes.size(); i++) {
      NodeRecord node = nodes.get(i - 1);
      properties.setProperty("node%d.address".formatted(i), node.address());
      properties.setProperty("node%d.pid".formatted(i), Long.toString(node.pid()));
      properties.setProperty("node%d.started".formatted(i), node.startedAt().toString());
    }
    try {
      Path written = Files.createTempFile(dir, FILE, ".new");
      try (Writer writer = Files.newBufferedWriter(written)) {
        properties.store(writer, null);
      }
      Files.move(written, dir.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + dir.resolve(FILE), e);
    }
  }

  List<String> addresses() {
    return nodes.stream().map(NodeRecord::address).toList();
  }

  ClusterRecord withPorts(int cql, int storage) {
    return new ClusterRecord(cql, storage, protections, nodes);
  }

  ClusterRecord withProtections(Set<Protection> all) {
    return new ClusterRecord(port, storagePort, all, nodes);
  }

  boolean anyLives() {
    return nodes.stream().anyMatch(node -> node.process().isPresent());
  }

  ClusterRecord allStopped() {
    return new ClusterRecord(
        port,
        storagePort,
        protections,
        nodes.stream().map(node -> NodeRecord.stopped(node.address())).toList());
  }

  ClusterRecord without(long pid) {
    return nodes.stream()
        .filter(node -> node.pid() == pid)
        .map(node -> with(NodeRecord.stopped(node.address())))
        .findFirst()
        .orElse(this);
  }

  ClusterRecord with(NodeRecord changed) {
    return new ClusterRecord(
        port,
        storagePort,
        protections,
        nodes.stream().map(n -> n.address().equals(changed.address()) ? changed : n).toList());
  }
}
