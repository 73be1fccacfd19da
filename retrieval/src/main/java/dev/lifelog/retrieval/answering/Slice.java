package dev.lifelog.retrieval.answering;

import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import dev.lifelog.core.Score;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** How far one sorted list has been read. */
final class Slice {

  /** No row has less. */
  static final int LEAST_SCORE = 0;

  private final int concept;
  private int frontier = Score.of(1.0);
  private String lastId = "";
  private @Nullable ByteBuffer pagingState;
  private boolean exhausted;

  Slice(int concept) {
    this.concept = concept;
  }

  int concept() {
    return concept;
  }

  /** No image that is still unread here scores higher; 0 when none is unread. */
  int frontier() {
    return exhausted ? 0 : frontier;
  }

  /** An unread image that scores as high as the frontier has a greater id. */
  String lastId() {
    return lastId;
  }

  boolean isExhausted() {
    return exhausted;
  }

  @Nullable ByteBuffer pagingState() {
    return pagingState;
  }

  void passed(String imageId, int score) {
    frontier = score;
    lastId = imageId;
  }

  /** Its first rows have been read by a statement that cannot be gone on with. */
  void endOfHead(int rows, int asked) {
    exhausted = rows < asked;
  }

  /** The last row read, of those that score at least {@code floor}. */
  void endOf(AsyncResultSet page, int floor) {
    pagingState = page.getExecutionInfo().getPagingState();
    if (pagingState == null) {
      exhausted = floor <= LEAST_SCORE;
      frontier = Math.min(frontier, floor - 1);
      lastId = "";
    }
  }
}
