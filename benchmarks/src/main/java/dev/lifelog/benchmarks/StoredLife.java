package dev.lifelog.benchmarks;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.cassandra.schema.CassandraConnection;
import dev.lifelog.cassandra.schema.ModelKind;
import dev.lifelog.cassandra.schema.ModelRow;
import dev.lifelog.cassandra.schema.Models;
import dev.lifelog.cassandra.schema.Replication;
import dev.lifelog.cassandra.schema.Schema;
import dev.lifelog.core.ModelId;
import dev.lifelog.core.settings.Endpoint;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.core.settings.SettingsResolver;
import dev.lifelog.local.LocalCassandra;
import dev.lifelog.local.TableSize;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A node of its own that holds a {@link DrawnLife}. In a folder that stays it is loaded once. */
final class StoredLife implements AutoCloseable {

  private static final int HEAP_MB = 3_072;
  private static final long POLL_MS = 500;

  private final LocalCassandra node;
  private final Endpoint endpoint;
  private final CqlSession session;

  private StoredLife(LocalCassandra node, Endpoint endpoint, CqlSession session) {
    this.node = node;
    this.endpoint = endpoint;
    this.session = session;
  }

  static StoredLife open(Path folder, DrawnLife life, PrintStream out) throws Exception {
    LocalCassandra node = LocalCassandra.in(folder.resolve("node")).heap(HEAP_MB).dieWithParent();
    Path loaded = folder.resolve("loaded");
    if (!Files.exists(loaded)) {
      long start = System.nanoTime();
      try (StoredLife fresh = start(node)) {
        fresh.load(life);
      }
      Files.createFile(loaded);
      double seconds = (System.nanoTime() - start) / 1e9;
      out.printf(Locale.ROOT, "%,d images written in %.0f s%n", life.images(), seconds);
    }
    Path packed = folder.resolve("packed");
    if (!Files.exists(packed)) {
      long start = System.nanoTime();
      try (StoredLife fresh = start(node)) {
        Schema.install(fresh.session, Replication.of(Settings.defaults().cassandra()));
        fresh.register();
        new PackedLoad(fresh.session).write(life);
      }
      Files.createFile(packed);
      double seconds = (System.nanoTime() - start) / 1e9;
      out.printf(Locale.ROOT, "%,d images packed in %.0f s%n", life.images(), seconds);
    }
    // Started again, it has all in files, as a node has that was not filled a moment ago.
    StoredLife stored = start(node);
    stored.awaitCompaction();
    return stored;
  }

  private static StoredLife start(LocalCassandra node) {
    Endpoint endpoint = node.start(1, 0);
    try {
      // Patient: a node that is filled on a busy machine answers late.
      Settings defaults =
          SettingsResolver.create()
              .commandLine(Map.of("cassandra.request-timeout", "120s"))
              .resolve();
      return new StoredLife(
          node,
          endpoint,
          CassandraConnection.open(defaults.cassandra().withContactPoints(List.of(endpoint))));
    } catch (RuntimeException e) {
      node.stop();
      throw e;
    }
  }

  private void load(DrawnLife life) throws InterruptedException {
    Schema.install(session, Replication.of(Settings.defaults().cassandra()));
    register();
    new LifeLoad(session).write(life);
  }

  /**
   * As a network that chooses between its classes, whose scores share one whole as the drawn do.
   */
  private void register() {
    ModelId model = ModelId.parse(DrawnLife.MODEL);
    Models models = new Models(session);
    models.register(
        new ModelRow(
            model,
            ModelKind.IMAGE,
            "googlenet",
            DrawnLife.CONCEPTS,
            "",
            null,
            Instant.EPOCH,
            "nowhere"));
    models.activate(ModelKind.IMAGE, model);
  }

  private void awaitCompaction() throws InterruptedException {
    int idle = 0;
    while (idle < 4) {
      Thread.sleep(POLL_MS);
      idle =
          session.execute("SELECT * FROM system_views.sstable_tasks").all().isEmpty()
              ? idle + 1
              : 0;
    }
  }

  CqlSession session() {
    return session;
  }

  /** Of the tables, once all of their files are merged. */
  List<TableSize> sizes() {
    node.compact(Schema.KEYSPACE);
    return node.sizes(Schema.KEYSPACE);
  }

  /** Where CQL is answered. */
  Endpoint endpoint() {
    return endpoint;
  }

  @Override
  public void close() {
    session.close();
    node.stop();
  }
}
