package dev.lifelog.spark.jobs.writing;

import com.datastax.spark.connector.cql.CassandraConnector;
import com.datastax.spark.connector.japi.CassandraJavaUtil;
import com.datastax.spark.connector.writer.TableWriter;
import com.datastax.spark.connector.writer.WriteConf;
import java.io.Serializable;

/**
 * A table that tasks write to. Made on the driver, where a missing table shows before the work
 * begins; a task opens its own {@link TableSink}.
 */
public final class TableTarget<T> implements Serializable {

  private final TableWriter<T> writer;

  private TableTarget(TableWriter<T> writer) {
    this.writer = writer;
  }

  public static <T> TableTarget<T> of(
      CassandraConnector connector, String keyspace, WriteConf conf, TableColumns<T> columns) {
    return new TableTarget<>(
        TableWriter.apply(
            connector,
            keyspace,
            columns.table(),
            CassandraJavaUtil.someColumns(columns.names().toArray(String[]::new)),
            conf,
            false,
            new ColumnsRowWriter<>(columns)));
  }

  public TableSink<T> open() {
    return new TableSink<>(writer.getAsyncWriter());
  }
}
