package dev.lifelog.spark.jobs.writing;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BatchStatementBuilder;
import com.datastax.oss.driver.api.core.cql.DefaultBatchType;
import com.datastax.spark.connector.writer.RateLimiter;
import dev.lifelog.spark.jobs.watching.Measure;
import dev.lifelog.spark.jobs.watching.Tally;
import dev.lifelog.spark.jobs.writing.RowEncoder.EncodedRow;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One task's way into one table. Rows travel in the background, grouped by partition; a task that
 * has several sinks fills several tables in one pass over its input. Rows are safe once {@link
 * #close()} returned. Not thread-safe.
 */
public final class TableSink<T> implements AutoCloseable {

  /** Groups that wait for more rows; with 16 KiB each they hold some MB of a task at most. */
  private static final int MOST_OPEN_GROUPS = 256;

  /** A batch carries at most 65,535 statements, and small rows gain nothing beyond this. */
  private static final int MOST_ROWS_OF_A_GROUP = 500;

  private static final class Group {
    private final BatchStatementBuilder batch = BatchStatement.builder(DefaultBatchType.UNLOGGED);
    private int bytes;
  }

  private final CqlSession session;
  private final RowEncoder<T> encoder;
  private final WriteSettings settings;
  private final Semaphore free;
  private final @Nullable RateLimiter limit;
  private final Map<List<ByteBuffer>, Group> open = new LinkedHashMap<>();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final Tally tally = Tally.here();
  private long rows;

  TableSink(CqlSession session, RowEncoder<T> encoder, WriteSettings settings) {
    this.session = session;
    this.encoder = encoder;
    this.settings = settings;
    this.free = new Semaphore(settings.concurrentWrites());
    this.limit =
        settings.bytesPerSecond() == 0
            ? null
            : new RateLimiter(
                settings.bytesPerSecond(),
                settings.bytesPerSecond(),
                RateLimiter.$lessinit$greater$default$3(),
                RateLimiter.$lessinit$greater$default$4());
  }

  /**
   * Waits while too many rows are on their way already; throws if an earlier one was not written.
   */
  public void write(T row) {
    EncodedRow encoded = encoder.encode(row);
    Group group = open.computeIfAbsent(encoded.partition(), partition -> new Group());
    group.batch.addStatement(encoded.statement());
    group.bytes += encoded.bytes();
    rows++;
    if (group.bytes >= settings.groupBytes()
        || group.batch.getStatementsCount() >= MOST_ROWS_OF_A_GROUP) {
      open.remove(encoded.partition());
      send(group);
    } else if (open.size() > MOST_OPEN_GROUPS) {
      Iterator<Group> oldest = open.values().iterator();
      Group waited = oldest.next();
      oldest.remove();
      send(waited);
    }
  }

  public long rows() {
    return rows;
  }

  private void send(Group group) {
    throwFailure();
    if (limit != null) {
      limit.maybeSleep(group.bytes);
    }
    free.acquireUninterruptibly();
    int count = group.batch.getStatementsCount();
    tally.add(Measure.WAITING_ROWS, count);
    session
        .executeAsync(
            group
                .batch
                .setConsistencyLevel(settings.consistency())
                .setQueryTimestamp(settings.timestamp())
                .setIdempotence(true)
                .build())
        .whenComplete(
            (done, failed) -> {
              if (failed != null) {
                failure.compareAndSet(null, failed);
              }
              tally.add(Measure.WAITING_ROWS, -count);
              tally.add(
                  failed == null ? Measure.ROWS_TOTAL : Measure.LOST_WRITES_TOTAL,
                  encoder.table(),
                  count);
              free.release();
            });
  }

  private void throwFailure() {
    Throwable failed = failure.get();
    if (failed != null) {
      throw new RowsNotWritten(encoder.table(), failed);
    }
  }

  /** Waits for all rows, and throws if one of them was not written. */
  @Override
  public void close() {
    try {
      open.values().forEach(this::send);
      open.clear();
      throwFailure();
    } finally {
      free.acquireUninterruptibly(settings.concurrentWrites());
      session.close();
    }
    throwFailure();
  }
}
