package dev.lifelog.benchmarks;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.ColumnDefinition;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of one table in memory, as the bytes that go over the wire: whoever writes them again
 * writes exactly what the job wrote. A null is a column that was not written.
 */
record StoredRows(String table, List<String> columns, List<ByteBuffer[]> rows) {

  static StoredRows read(CqlSession session, String table) {
    ResultSet result = session.execute("SELECT * FROM lifelog." + table);
    List<String> columns = new ArrayList<>();
    for (ColumnDefinition column : result.getColumnDefinitions()) {
      columns.add(column.getName().asInternal());
    }
    List<ByteBuffer[]> rows = new ArrayList<>();
    for (Row row : result) {
      ByteBuffer[] values = new ByteBuffer[columns.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = row.getBytesUnsafe(i);
      }
      rows.add(values);
    }
    return new StoredRows(table, columns, rows);
  }

  String insert() {
    return "INSERT INTO lifelog."
        + table
        + " ("
        + String.join(", ", columns)
        + ") VALUES ("
        + "?, ".repeat(columns.size() - 1)
        + "?) USING TIMESTAMP ?";
  }
}
