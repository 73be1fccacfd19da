package dev.lifelog.cassandra.schema.erasure;

import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import java.util.List;

/**
 * What one table holds of the subject.
 *
 * @param deletions that end it, without their timestamp
 */
record Traces(String table, long rows, List<Deletion> deletions) {

  Traces {
    deletions = List.copyOf(deletions);
  }

  /** Of a partition or of a row. */
  record Deletion(String table, List<String> columns, List<Object> key) {

    Deletion {
      columns = List.copyOf(columns);
      key = List.copyOf(key);
    }

    SimpleStatement at(long timestamp) {
      return SimpleStatement.newInstance(
          "DELETE FROM lifelog.%s USING TIMESTAMP %d WHERE %s = ?"
              .formatted(table, timestamp, String.join(" = ? AND ", columns)),
          key.toArray());
    }
  }
}
