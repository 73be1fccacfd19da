package dev.lifelog.spark.jobs.reindex;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.lifelog.spark.jobs.writing.FailedItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;

/** The refused items of a user in a collection. */
final class RefusedItems {

  private final CqlSession session;
  private final ConsistencyLevel consistency;
  private final String source;
  private final String user;

  RefusedItems(CqlSession session, ConsistencyLevel consistency, String source, String user) {
    this.session = session;
    this.consistency = consistency;
    this.source = source;
    this.user = user;
  }

  List<RefusedItem> all() {
    PreparedStatement select =
        session.prepare(
            "SELECT bucket, item, reason_code, file, line, day, user_id, writetime(reason_code) AS"
                + " written FROM lifelog.failed_item WHERE source = ? AND bucket IN ?");
    // One statement, read page by page: most of the partitions are empty.
    List<Integer> buckets = IntStream.range(0, FailedItem.BUCKETS).boxed().toList();
    List<RefusedItem> items = new ArrayList<>();
    for (Row row : session.execute(select.bind(source, buckets).setConsistencyLevel(consistency))) {
      if (user.equals(row.getString("user_id")) && !row.isNull("reason_code")) {
        items.add(item(row));
      }
    }
    return items;
  }

  /** Of an earlier time than the run's, whatever wrote them. */
  void delete(Collection<RefusedItem> items, long runTimestamp) {
    PreparedStatement delete =
        session.prepare(
            "DELETE FROM lifelog.failed_item USING TIMESTAMP ?"
                + " WHERE source = ? AND bucket = ? AND item = ?");
    List<CompletionStage<AsyncResultSet>> flying = new ArrayList<>();
    for (RefusedItem item : items) {
      flying.add(
          session.executeAsync(
              delete
                  .bind(runTimestamp - 1, source, item.bucket(), item.item())
                  .setConsistencyLevel(consistency)
                  .setIdempotent(true)));
      if (flying.size() >= 128) {
        flying.forEach(one -> one.toCompletableFuture().join());
        flying.clear();
      }
    }
    flying.forEach(one -> one.toCompletableFuture().join());
  }

  private static RefusedItem item(Row row) {
    return new RefusedItem(
        row.getInt("bucket"),
        Objects.requireNonNull(row.getString("item")),
        Objects.requireNonNull(row.getString("reason_code")),
        row.getString("file"),
        row.getLong("line"),
        row.getLocalDate("day"),
        row.getLong("written"));
  }
}
