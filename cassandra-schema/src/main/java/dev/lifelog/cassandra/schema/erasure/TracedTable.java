package dev.lifelog.cassandra.schema.erasure;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataTypes;
import dev.lifelog.cassandra.schema.Schema;
import dev.lifelog.cassandra.schema.erasure.Traces.Deletion;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A table that names users, as the server describes it: a table that comes with a later version is
 * searched without a line here.
 */
record TracedTable(CqlSession session, TableMetadata table) {

  private static final String USER = "user_id";
  private static final String DAY = "day";
  private static final String MONTH = "month";

  /** In alphabetical order. */
  static List<TracedTable> all(CqlSession session) {
    return session
        .getMetadata()
        .getKeyspace(Schema.KEYSPACE)
        .map(keyspace -> keyspace.getTables().values().stream())
        .orElse(Stream.empty())
        .map(table -> new TracedTable(session, table))
        .filter(table -> table.has(USER))
        .sorted(Comparator.comparing(TracedTable::name))
        .toList();
  }

  String name() {
    return table.getName().asInternal();
  }

  Traces find(Subject subject) {
    return partitionColumns().contains(USER) ? inPartitions(subject) : amongRows(subject);
  }

  /** By a look at every partition's key, none at a row that is not the subject's. */
  private Traces inPartitions(Subject subject) {
    List<String> columns = partitionColumns();
    boolean whole = subject.day() == null || columns.contains(DAY);
    long rows = 0;
    List<Deletion> deletions = new ArrayList<>();
    String distinct = "SELECT DISTINCT %s FROM lifelog.%s".formatted(list(columns), name());
    for (Row partition : session.execute(distinct)) {
      if (!mayHold(partition, subject)) {
        continue;
      }
      Deletion deletion = deletion(columns, partition);
      if (whole) {
        deletions.add(deletion);
        rows += count(deletion);
      } else {
        List<Deletion> ofDay = rowsOfDay(deletion, subject);
        deletions.addAll(ofDay);
        rows += ofDay.size();
      }
    }
    return new Traces(name(), rows, deletions);
  }

  private boolean mayHold(Row partition, Subject subject) {
    List<String> columns = partitionColumns();
    return subject.userId().equals(partition.getString(USER))
        && (subject.day() == null
            || ((!columns.contains(DAY) || subject.day().equals(partition.getLocalDate(DAY)))
                && (!columns.contains(MONTH)
                    || monthOf(subject).equals(partition.getString(MONTH)))));
  }

  private long count(Deletion partition) {
    return Objects.requireNonNull(session.execute(select("COUNT(*)", partition)).one()).getLong(0);
  }

  /** Where a row holds a whole month, which is then derived from rows of days, it goes whole. */
  private List<Deletion> rowsOfDay(Deletion partition, Subject subject) {
    List<String> wanted = new ArrayList<>(keyColumns());
    if (has(DAY) && !wanted.contains(DAY)) {
      wanted.add(DAY);
    }
    List<Deletion> rows = new ArrayList<>();
    for (Row row : session.execute(select(list(wanted), partition))) {
      if (has(DAY)
          ? Objects.equals(subject.day(), row.getLocalDate(DAY))
          : monthOf(subject).equals(row.getString(MONTH))) {
        rows.add(deletion(keyColumns(), row));
      }
    }
    return rows;
  }

  private static String monthOf(Subject subject) {
    return YearMonth.from(Objects.requireNonNull(subject.day())).toString();
  }

  private SimpleStatement select(String what, Deletion partition) {
    return SimpleStatement.newInstance(
        "SELECT %s FROM lifelog.%s WHERE %s = ?"
            .formatted(what, name(), String.join(" = ? AND ", partition.columns())),
        partition.key().toArray());
  }

  private Traces amongRows(Subject subject) {
    List<Deletion> rows = new ArrayList<>();
    for (Row row : session.execute("SELECT * FROM lifelog." + name())) {
      if (isOf(row, subject)) {
        rows.add(deletion(keyColumns(), row));
      }
    }
    return new Traces(name(), rows.size(), rows);
  }

  /** By its columns; where they could not be filled, by what its texts say. */
  private boolean isOf(Row row, Subject subject) {
    if (row.isNull(USER)) {
      return subject.isNamedBy(texts(row));
    }
    if (!subject.userId().equals(row.getString(USER))) {
      return false;
    }
    if (subject.day() == null) {
      return true;
    }
    return (has(DAY) && !row.isNull(DAY))
        ? subject.day().equals(row.getLocalDate(DAY))
        : subject.isNamedBy(texts(row));
  }

  private String texts(Row row) {
    StringBuilder texts = new StringBuilder();
    for (ColumnMetadata column : table.getColumns().values()) {
      if (column.getType().equals(DataTypes.TEXT) && !row.isNull(column.getName())) {
        texts.append(row.getString(column.getName())).append('\n');
      }
    }
    return texts.toString();
  }

  private Deletion deletion(List<String> columns, Row row) {
    return new Deletion(
        name(),
        columns,
        columns.stream().map(column -> Objects.requireNonNull(row.getObject(column))).toList());
  }

  private boolean has(String column) {
    return table.getColumn(CqlIdentifier.fromInternal(column)).isPresent();
  }

  private List<String> partitionColumns() {
    return names(table.getPartitionKey());
  }

  private List<String> keyColumns() {
    return names(table.getPrimaryKey());
  }

  private static List<String> names(List<ColumnMetadata> columns) {
    return columns.stream().map(column -> column.getName().asCql(true)).toList();
  }

  private static String list(List<String> columns) {
    return String.join(", ", columns);
  }
}
