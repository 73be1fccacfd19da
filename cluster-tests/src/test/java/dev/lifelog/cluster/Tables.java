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

/**
 * All rows at one time.
 *
 * @param rows as JSON, by table
 */
record Tables(Map<String, Set<String>> rows) {

  /** Beyond, requests would wait in the driver. */
  private static final int IN_FLIGHT = 256;

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

  /** Makes the tables what they were, the models apart, which nobody changes. */
  void restore(CqlSession session) {
    Contents.empty(session);
    List<CompletionStage<AsyncResultSet>> open = new ArrayList<>();
    rows.forEach(
        (table, texts) -> {
          PreparedStatement insert = session.prepare("INSERT INTO lifelog." + table + " JSON ?");
          for (String text : texts) {
            open.add(session.executeAsync(insert.bind(text)));
            if (open.size() == IN_FLIGHT) {
              await(open);
            }
          }
        });
    await(open);
  }

  private static void await(List<CompletionStage<AsyncResultSet>> open) {
    open.forEach(request -> request.toCompletableFuture().join());
    open.clear();
  }
}
