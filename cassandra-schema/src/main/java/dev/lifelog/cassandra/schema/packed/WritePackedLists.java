package dev.lifelog.cassandra.schema.packed;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import dev.lifelog.cassandra.schema.WriteClock;
import java.nio.ByteBuffer;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;

/**
 * Writes lists as blocks. A block is one cell, so two writers never mix in it; blocks of a longer
 * list that stood there before stay, and name another version.
 */
public final class WritePackedLists {

  private final CqlSession session;
  private final PreparedStatement insert;
  private final ConsistencyLevel consistency;

  public WritePackedLists(CqlSession session, ConsistencyLevel consistency) {
    this.session = session;
    this.consistency = consistency;
    this.insert =
        session.prepare(
            "INSERT INTO lifelog.image_by_concept_packed (user_id, model, concept, year, part, month, list)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?) USING TIMESTAMP ?");
  }

  /**
   * Of one list, in its order.
   *
   * @param version of the month that the images were read from
   * @param writeTimestamp of the run, from {@link WriteClock}
   */
  public List<CompletionStage<AsyncResultSet>> write(
      PackedKey key, UUID version, List<PackedImage> images, long writeTimestamp) {
    List<ByteBuffer> parts = PackedList.pack(version, images);
    return IntStream.range(0, parts.size())
        .mapToObj(part -> write(key, part, parts.get(part), writeTimestamp))
        .toList();
  }

  private CompletionStage<AsyncResultSet> write(
      PackedKey key, int part, ByteBuffer list, long writeTimestamp) {
    YearMonth month = key.month();
    return session.executeAsync(
        insert
            .bind(
                key.userId(),
                key.model(),
                key.concept(),
                month.getYear(),
                part,
                month.toString(),
                list,
                writeTimestamp)
            .setConsistencyLevel(consistency)
            .setIdempotent(true));
  }
}
