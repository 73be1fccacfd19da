package dev.lifelog.spark.jobs;

import dev.lifelog.core.settings.CassandraSettings;
import dev.lifelog.core.settings.Endpoint;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.spark.jobs.catalog.LifelogCatalog;
import dev.lifelog.spark.jobs.connection.TlsConnections;
import dev.lifelog.spark.jobs.watching.LogContext;
import dev.lifelog.spark.jobs.watching.WatchPlugin;
import java.util.stream.Collectors;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/**
 * Spark with what the jobs need. What spark-submit was told counts more than what stands here, and
 * without it Spark runs inside this process.
 */
public final class SparkSessions {

  private SparkSessions() {}

  /** The caller stops the session. */
  public static SparkSession open(Settings settings, String name) {
    SparkConf conf = configure(new SparkConf(), settings).setIfMissing("spark.app.name", name);
    SparkSession session = SparkSession.builder().config(conf).getOrCreate();
    LogContext.carryInto(session.sparkContext());
    return session;
  }

  static SparkConf configure(SparkConf conf, Settings settings) {
    conf.setIfMissing("spark.master", settings.spark().master());
    if (conf.get("spark.master").startsWith("local")) {
      conf.setIfMissing("spark.ui.enabled", "false");
      conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
      conf.setIfMissing("spark.driver.host", "127.0.0.1");
      conf.setIfMissing("spark.ui.showConsoleProgress", "false");
    }
    // The times of a lifelog are local or UTC, whatever zone this machine stands in.
    conf.setIfMissing("spark.sql.session.timeZone", "UTC");
    LifelogCatalog.configure(conf);
    WatchPlugin.configure(conf);
    cassandra(conf, settings.cassandra());
    return conf;
  }

  /** The connector refuses to run with a key under its prefix that it does not know. */
  private static void cassandra(SparkConf conf, CassandraSettings cassandra) {
    conf.set(
        "spark.cassandra.connection.host",
        cassandra.endpoints().stream()
            .map(SparkSessions::hostAndPort)
            .collect(Collectors.joining(",")));
    conf.set("spark.cassandra.connection.localDC", cassandra.datacenter());
    conf.set("spark.cassandra.output.consistency.level", cassandra.consistency());
    conf.set("spark.cassandra.input.consistency.level", cassandra.consistency());
    conf.set(
        "spark.cassandra.read.timeoutMS", String.valueOf(cassandra.requestTimeout().toMillis()));
    // A null that is written is a tombstone; one that is left out costs nothing.
    conf.set("spark.cassandra.output.ignoreNulls", "true");
    if (cassandra.username() != null) {
      conf.set("spark.cassandra.auth.username", cassandra.username());
      conf.set(
          "spark.cassandra.auth.password",
          cassandra.password() == null ? "" : cassandra.password());
    }
    if (cassandra.tls() != null) {
      TlsConnections.configure(conf, cassandra.tls());
    }
  }

  private static String hostAndPort(Endpoint endpoint) {
    return endpoint.host() + ":" + endpoint.port();
  }
}
