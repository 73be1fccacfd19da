package dev.lifelog.local;

import dev.lifelog.core.settings.CassandraSettings;
import dev.lifelog.core.settings.Endpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A node for the length of a test: on a free port, in a folder of its own that goes with it.
 *
 * <p>It never drains: what it holds is thrown away.
 */
public final class EphemeralCassandra implements AutoCloseable {

  private static final int HEAP = 256;

  private final Path dir;
  private final LocalCassandra cassandra;
  private final Endpoint endpoint;

  private EphemeralCassandra(Path dir, LocalCassandra cassandra, Endpoint endpoint) {
    this.dir = dir;
    this.cassandra = cassandra;
    this.endpoint = endpoint;
  }

  static EphemeralCassandra start(Protection... protections) {
    Path dir = temporary();
    LocalCassandra cassandra =
        LocalCassandra.in(dir).heap(HEAP).dieWithParent().requiring(protections);
    try {
      return new EphemeralCassandra(dir, cassandra, cassandra.start(1, 0));
    } catch (RuntimeException e) {
      delete(dir);
      throw e;
    }
  }

  public Endpoint endpoint() {
    return endpoint;
  }

  /** As its owner reaches it. */
  public CassandraSettings reached(CassandraSettings settings) {
    return cassandra.reached(settings);
  }

  /** Where its password and its certificate lie. */
  public Path dir() {
    return dir;
  }

  @Override
  public void close() {
    cassandra.kill();
    delete(dir);
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("lifelog-cassandra-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path dir) {
    if (Files.notExists(dir)) {
      return;
    }
    try (Stream<Path> all = Files.walk(dir)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete " + dir, e);
    }
  }
}
