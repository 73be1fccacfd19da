package dev.lifelog.spark.jobs.writing;

import com.datastax.spark.connector.ColumnRef;
import com.datastax.spark.connector.cql.TableDef;
import com.datastax.spark.connector.writer.RowWriter;
import com.datastax.spark.connector.writer.RowWriterFactory;
import java.io.Serializable;
import scala.collection.IndexedSeq;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * Hands a row's values to the connector as they are. The connector's own mappers read beans by
 * reflection, property by property and row by row.
 */
final class ColumnsRowWriter<T> implements RowWriter<T>, RowWriterFactory<T>, Serializable {

  private final TableColumns<T> columns;

  ColumnsRowWriter(TableColumns<T> columns) {
    this.columns = columns;
  }

  @Override
  public RowWriter<T> rowWriter(TableDef table, IndexedSeq<ColumnRef> selectedColumns) {
    return this;
  }

  @Override
  public Seq<String> columnNames() {
    return JavaConverters.asScalaBuffer(columns.names());
  }

  @Override
  public void readColumnValues(T row, Object[] buffer) {
    columns.fill(row, buffer);
  }
}
