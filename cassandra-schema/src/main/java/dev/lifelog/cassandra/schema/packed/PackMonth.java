package dev.lifelog.cassandra.schema.packed;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.lifelog.cassandra.schema.DayIndex;
import dev.lifelog.core.episode.Episode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Packs the lists of a month from the rows of {@code image_by_concept}. A run that begins meanwhile
 * changes the ledger first, so what is mixed here names a version that the ledger never has again.
 */
public final class PackMonth {

  private static final int PAGE = 2_000;

  private final CqlSession session;
  private final ConsistencyLevel consistency;
  private final DayIndex ledger;
  private final PreparedStatement select;
  private final PreparedStatement selectPacked;
  private final WritePackedLists write;

  public PackMonth(CqlSession session, ConsistencyLevel consistency) {
    this.session = session;
    this.consistency = consistency;
    this.ledger = new DayIndex(session);
    this.select =
        session.prepare(
            "SELECT score, image_id, day, local_time, place, activity, came_from, goes_to, stay_minutes,"
                + " path, quality, concepts FROM lifelog.image_by_concept"
                + " WHERE user_id = ? AND model = ? AND concept = ? AND month = ?");
    this.selectPacked =
        session.prepare(
            "SELECT month, list FROM lifelog.image_by_concept_packed"
                + " WHERE user_id = ? AND model = ? AND concept = ? AND year = ? AND part = 0");
    this.write = new WritePackedLists(session, consistency);
  }

  /**
   * The months of a user that no run is at work on and whose lists are missing or out of date, each
   * with the ledger's state that they are to be packed from. The last list that is packed of each
   * month speaks for all.
   */
  public NavigableMap<YearMonth, UUID> open(String userId, String model, List<String> concepts) {
    Map<YearMonth, UUID> versions = MonthVersions.of(ledger.ofUser(userId), model);
    NavigableMap<YearMonth, UUID> open = new TreeMap<>(versions);
    for (int year : versions.keySet().stream().map(YearMonth::getYear).distinct().toList()) {
      String last = concepts.get(concepts.size() - 1);
      for (Row row :
          session.execute(
              selectPacked.bind(userId, model, last, year).setConsistencyLevel(consistency))) {
        YearMonth month = YearMonth.parse(Objects.requireNonNull(row.getString(0)));
        UUID packed = new PackedPart(Objects.requireNonNull(row.getByteBuffer(1))).version();
        if (packed.equals(versions.get(month))) {
          open.remove(month);
        }
      }
    }
    return open;
  }

  /**
   * Packs what can be: not a list with a row of the time before version 3, which does not tell of
   * the image's other concepts.
   *
   * @param model {@code name:version}
   * @param version from {@link #open}; where the ledger has moved on, nobody reads what is packed
   * @param concepts all that the model knows, packed in their order
   * @param writeTimestamp of the run, from {@link dev.lifelog.cassandra.schema.WriteClock}
   * @return how many lists
   */
  public int pack(
      String userId,
      String model,
      YearMonth month,
      UUID version,
      List<String> concepts,
      long writeTimestamp) {
    int packed = 0;
    for (String concept : concepts) {
      PackedKey key = new PackedKey(userId, model, concept, month);
      List<PackedImage> images = read(key);
      if (images != null) {
        write
            .write(key, version, images, writeTimestamp)
            .forEach(each -> each.toCompletableFuture().join());
        packed++;
      }
    }
    return packed;
  }

  private @Nullable List<PackedImage> read(PackedKey key) {
    List<PackedImage> images = new ArrayList<>();
    for (Row row :
        session.execute(
            select
                .bind(key.userId(), key.model(), key.concept(), key.month().toString())
                .setPageSize(PAGE)
                .setConsistencyLevel(consistency))) {
      Map<String, Integer> concepts = row.getMap("concepts", String.class, Integer.class);
      if (concepts == null || concepts.isEmpty()) {
        return null;
      }
      images.add(image(row, concepts));
    }
    return images;
  }

  private static PackedImage image(Row row, Map<String, Integer> concepts) {
    return new PackedImage(
        row.getInt("score"),
        Objects.requireNonNull(row.getString("image_id")),
        Objects.requireNonNull(row.getLocalDate("day")),
        row.getLocalTime("local_time"),
        row.getString("place"),
        row.getString("activity"),
        new Episode(
            row.getString("came_from"),
            row.getString("goes_to"),
            row.get("stay_minutes", Integer.class)),
        Objects.requireNonNullElse(row.getString("path"), ""),
        row.getString("quality"),
        concepts);
  }
}
