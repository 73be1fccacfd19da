package dev.lifelog.retrieval.answering;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Executes the reads of one answer in parallel and keeps count of what each statement fetched. */
final class Reads {

  /** Half of what one connection carries at once, so that an answer never fills it. */
  private static final int IN_FLIGHT = 512;

  private final CqlSession session;
  private final Map<String, Count> counts = new LinkedHashMap<>();

  private static final class Count {
    private int executions;
    private long rows;
    private long bytes;
  }

  Reads(CqlSession session) {
    this.session = session;
  }

  CompletionStage<AsyncResultSet> execute(PreparedStatement statement, BoundStatement bound) {
    return session
        .executeAsync(bound)
        .thenApply(
            page -> {
              count(statement.getQuery(), page);
              return page;
            });
  }

  /**
   * Does all at once, at most {@value #IN_FLIGHT} in flight, and returns what each gave in the
   * order of the items.
   */
  static <T, R> List<R> all(List<T> items, Function<T, CompletionStage<R>> read) {
    List<R> results = new ArrayList<>(items.size());
    for (int from = 0; from < items.size(); from += IN_FLIGHT) {
      List<CompletableFuture<R>> window = new ArrayList<>();
      for (T item : items.subList(from, Math.min(items.size(), from + IN_FLIGHT))) {
        window.add(read.apply(item).toCompletableFuture());
      }
      window.forEach(future -> results.add(join(future)));
    }
    return results;
  }

  /**
   * The rows as the driver's own exception, not wrapped in the future's: callers translate by its
   * type.
   */
  private static <R> R join(CompletableFuture<R> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        cause.addSuppressed(e);
        throw cause;
      }
      throw e;
    }
  }

  private synchronized void count(String statement, AsyncResultSet page) {
    Count count = counts.computeIfAbsent(statement, any -> new Count());
    count.executions++;
    count.rows += page.remaining();
    count.bytes += Math.max(0, page.getExecutionInfo().getResponseSizeInBytes());
  }

  synchronized List<Fetch> fetches() {
    List<Fetch> fetches = new ArrayList<>();
    counts.forEach(
        (statement, count) ->
            fetches.add(new Fetch(statement, count.executions, count.rows, count.bytes)));
    return fetches;
  }
}
