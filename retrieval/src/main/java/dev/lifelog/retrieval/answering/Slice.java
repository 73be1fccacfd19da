package dev.lifelog.retrieval.answering;

import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import dev.lifelog.cassandra.schema.packed.PackedPart;
import dev.lifelog.core.Score;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How far one sorted list has been read. */
final class Slice {

  /** Thirty times what has been read, and no more than the floor allows. */
  private static final int PARTS_AT_ONCE = 4;

  /** No row has less. */
  static final int LEAST_SCORE = 0;

  private final int concept;
  private int frontier = Score.of(1.0);
  private String lastId = "";
  private @Nullable ByteBuffer pagingState;
  private @Nullable PackedPart packed;
  private int nextPart;
  private boolean begun;
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

  boolean isBegun() {
    return begun;
  }

  boolean isPacked() {
    return packed != null;
  }

  /** The next few parts of a packed list that hold something from {@code floor} up. */
  List<Integer> partsDownTo(int floor) {
    PackedPart list = Objects.requireNonNull(packed);
    List<Integer> parts = new ArrayList<>();
    for (int part = nextPart;
        part < list.parts() && parts.size() < PARTS_AT_ONCE && list.best(part) >= floor;
        part++) {
      parts.add(part);
    }
    return parts;
  }

  @Nullable ByteBuffer pagingState() {
    return pagingState;
  }

  void passed(String imageId, int score) {
    frontier = score;
    lastId = imageId;
  }

  /** A part has been read to its end. */
  void endOf(PackedPart part, int number) {
    begun = true;
    packed = part;
    nextPart = number + 1;
    exhausted = nextPart == part.parts();
    if (!exhausted && part.best(nextPart) < frontier) {
      frontier = part.best(nextPart);
      lastId = "";
    }
  }

  /** The rest is to be read as rows, which begin again with the best. */
  void unpack() {
    packed = null;
  }

  /** Its first rows have been read by a statement that cannot be gone on with. */
  void endOfHead(int rows, int asked) {
    begun = true;
    exhausted = rows < asked;
  }

  /** The last row read, of those that score at least {@code floor}. */
  void endOf(AsyncResultSet page, int floor) {
    begun = true;
    pagingState = page.getExecutionInfo().getPagingState();
    if (pagingState == null) {
      exhausted = floor <= LEAST_SCORE;
      frontier = Math.min(frontier, floor - 1);
      lastId = "";
    }
  }
}
