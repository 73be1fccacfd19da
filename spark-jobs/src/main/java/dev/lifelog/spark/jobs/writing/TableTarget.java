package dev.lifelog.spark.jobs.writing;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.spark.connector.cql.CassandraConnector;
import java.io.Serializable;

/**
 * A table that tasks write to. Made on the driver, where a missing table shows before the work
 * begins; a task opens its own {@link TableSink} on the session that the connector keeps for its
 * executor.
 */
public final class TableTarget<T> implements Serializable {

  private final CassandraConnector connector;
  private final String keyspace;
  private final WriteSettings settings;
  private final TableColumns<T> columns;

  private TableTarget(
      CassandraConnector connector,
      String keyspace,
      WriteSettings settings,
      TableColumns<T> columns) {
    this.connector = connector;
    this.keyspace = keyspace;
    this.settings = settings;
    this.columns = columns;
  }

  public static <T> TableTarget<T> of(
      CassandraConnector connector,
      String keyspace,
      WriteSettings settings,
      TableColumns<T> columns) {
    TableTarget<T> target = new TableTarget<>(connector, keyspace, settings, columns);
    target.open().close();
    return target;
  }

  public TableSink<T> open() {
    CqlSession session = connector.openSession();
    return new TableSink<>(session, new RowEncoder<>(session, keyspace, columns), settings);
  }
}
