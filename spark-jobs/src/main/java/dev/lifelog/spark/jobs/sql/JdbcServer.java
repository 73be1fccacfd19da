package dev.lifelog.spark.jobs.sql;

import dev.lifelog.core.UserError;
import dev.lifelog.core.settings.Endpoint;
import dev.lifelog.core.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SQLContext;
import org.apache.spark.sql.SparkSession;

/**
 * Spark's Thrift server: JDBC clients read through it what {@link SqlSession} reads. Whatever Hive
 * wants to keep lies in a temporary folder that goes with it.
 */
public final class JdbcServer implements AutoCloseable {

  private static final String SERVER = "org.apache.spark.sql.hive.thriftserver.HiveThriftServer2";

  private final SqlSession session;
  private final Path scratch;
  private final Endpoint endpoint;
  private final ClassLoader libraries = ThriftLibraries.loader();

  private JdbcServer(SqlSession session, Path scratch, Endpoint endpoint) {
    this.session = session;
    this.scratch = scratch;
    this.endpoint = endpoint;
  }

  /**
   * Serves until it is closed.
   *
   * @throws UserError where the port is taken, or the libraries are missing
   */
  public static JdbcServer start(Settings settings, Endpoint endpoint) {
    requireFree(endpoint);
    Path scratch = temporary();
    System.setProperty("derby.stream.error.file", scratch.resolve("derby.log").toString());
    Map.of(
            "hive.server2.thrift.bind.host", endpoint.host(),
            "hive.server2.thrift.port", String.valueOf(endpoint.port()),
            "hive.exec.scratchdir", scratch.resolve("hive").toString(),
            "hive.exec.local.scratchdir", scratch.resolve("local").toString(),
            "hive.downloaded.resources.dir", scratch.resolve("resources").toString(),
            "hive.server2.logging.operation.log.location", scratch.resolve("logs").toString())
        .forEach((key, value) -> System.setProperty("spark.hadoop." + key, value));
    System.setProperty("spark.sql.warehouse.dir", scratch.resolve("warehouse").toUri().toString());
    SqlSession session = SqlSession.open(settings);
    JdbcServer server = new JdbcServer(session, scratch, endpoint);
    try {
      server.serve(session.spark());
      return server;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** What a JDBC client connects to. */
  public String url() {
    return "jdbc:hive2://" + endpoint.host() + ":" + endpoint.port();
  }

  /** With the driver of Hive, which is a client of this server. */
  public ClassLoader libraries() {
    return libraries;
  }

  @Override
  public void close() {
    session.close();
    try (Stream<Path> tree = Files.walk(scratch)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete " + scratch, e);
    }
  }

  private void serve(SparkSession spark) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(libraries);
    try {
      Class.forName(SERVER, true, libraries)
          .getMethod("startWithContext", SQLContext.class)
          .invoke(null, spark.sqlContext());
    } catch (ClassNotFoundException e) {
      throw UserError.of(
          "The libraries of Spark's Thrift server are not there",
          "Fill the folder with: mvn -q package -pl spark-jobs/thrift");
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("The Thrift server does not start", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Not the Thrift server of Spark 3.5", e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** The server itself tells of a port that is taken only in its log. */
  private static void requireFree(Endpoint endpoint) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(endpoint.address());
    } catch (IOException e) {
      throw UserError.of(
          "Cannot listen on %s (%s)".formatted(endpoint, e.getMessage()), "Name another --port");
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("lifelog-thrift-");
    } catch (IOException e) {
      throw UserError.of("Cannot make a temporary folder (" + e + ")", "Free some space");
    }
  }
}
