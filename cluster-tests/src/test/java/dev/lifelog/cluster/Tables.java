package dev.lifelog.cluster;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import dev.lifelog.spark.jobs.Contents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * All rows at one time.
 *
 * @param rows as JSON, by table
 */
record Tables(Map<String, Set<String>> rows) {

  /** Beyond, requests would wait in the driver. */
  private static final int IN_FLIGHT = 256;

  private static final Pattern NULL = Pattern.compile(", \"\\w+\": null");

  static Tables exact(CqlSession session) {
    return new Tables(Contents.exact(session));
  }

  /** Without what tells one run from another. */
  static Tables lasting(CqlSession session) {
    return new Tables(Contents.lasting(session));
  }

  int count() {
    return rows.values().stream().mapToInt(Set::size).sum();
  }

  /** Deletes all but the models. */
  void forget(CqlSession session) {
    rows.keySet().stream()
        .filter(table -> !table.endsWith("model"))
        .forEach(table -> delete(session, table));
  }

  /** Makes the tables what they were. */
  void restore(CqlSession session) {
    rows.keySet().forEach(table -> delete(session, table));
    List<CompletionStage<AsyncResultSet>> open = new ArrayList<>();
    rows.forEach(
        (table, texts) -> {
          PreparedStatement insert =
              session.prepare("INSERT INTO lifelog." + table + " JSON ? DEFAULT UNSET");
          for (String text : texts) {
            // A null that is written is a tombstone. Keys, which come first, are never null.
            open.add(session.executeAsync(insert.bind(NULL.matcher(text).replaceAll(""))));
            if (open.size() == IN_FLIGHT) {
              await(open);
            }
          }
        });
    await(open);
  }

  /**
   * Partition by partition, for truncation wants every node at once and has each write files. What
   * is deleted is older than whatever comes.
   */
  private static void delete(CqlSession session, String table) {
    List<String> keys =
        session
            .execute(
                "SELECT column_name, kind FROM system_schema.columns"
                    + " WHERE keyspace_name = 'lifelog' AND table_name = ?",
                table)
            .all()
            .stream()
            .filter(column -> "partition_key".equals(column.getString("kind")))
            .map(column -> column.getString("column_name"))
            .toList();
    String condition = keys.stream().map(key -> key + " = ?").collect(Collectors.joining(" AND "));
    session
        .execute("SELECT DISTINCT %s FROM lifelog.%s".formatted(String.join(", ", keys), table))
        .forEach(
            row ->
                session.execute(
                    "DELETE FROM lifelog.%s WHERE %s".formatted(table, condition),
                    keys.stream().map(row::getObject).toArray()));
  }

  private static void await(List<CompletionStage<AsyncResultSet>> open) {
    open.forEach(request -> request.toCompletableFuture().join());
    open.clear();
  }
}
