package dev.lifelog.spark.jobs;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.lifelog.cassandra.schema.CassandraConnection;
import dev.lifelog.cassandra.schema.Replication;
import dev.lifelog.cassandra.schema.Schema;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.local.EphemeralCassandra;
import dev.lifelog.local.LocalCassandra;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** One Cassandra node and one Spark for all integration tests; each class finds empty tables. */
public final class LifelogExtension implements BeforeAllCallback {

  private static Running running;

  @Override
  public void beforeAll(ExtensionContext context) {
    running =
        context
            .getRoot()
            .getStore(Namespace.create(LifelogExtension.class))
            .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class);
    for (String table : Schema.status(running.session).tables()) {
      if (!table.equals("schema_version")) {
        running.session.execute("TRUNCATE lifelog." + table);
      }
    }
  }

  public static Settings settings() {
    return running.settings;
  }

  public static SparkSession spark() {
    return running.spark;
  }

  public static CqlSession session() {
    return running.session;
  }

  public static List<Row> rows(String cql, Object... values) {
    return running.session.execute(running.session.prepare(cql).bind(values)).all();
  }

  public static long count(String table) {
    return rows("SELECT COUNT(*) FROM lifelog." + table).get(0).getLong(0);
  }

  private record Running(
      EphemeralCassandra node, Settings settings, CqlSession session, SparkSession spark)
      implements AutoCloseable {

    static Running start() {
      EphemeralCassandra node = LocalCassandra.ephemeral();
      Settings defaults = Settings.defaults();
      Settings settings =
          defaults.with(defaults.cassandra().withContactPoints(List.of(node.endpoint())));
      CqlSession session = CassandraConnection.open(settings.cassandra());
      Schema.install(session, Replication.of(settings.cassandra()));
      System.setProperty("spark.master", "local[2]");
      return new Running(node, settings, session, SparkSessions.open(settings, "tests"));
    }

    @Override
    public void close() {
      spark.stop();
      session.close();
      node.close();
    }
  }
}
