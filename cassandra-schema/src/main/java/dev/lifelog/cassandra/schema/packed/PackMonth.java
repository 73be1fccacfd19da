package dev.lifelog.cassandra.schema.packed;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.lifelog.cassandra.schema.DayIndex;
import dev.lifelog.cassandra.schema.SelectMoments;
import dev.lifelog.core.episode.Episode;
import dev.lifelog.core.moment.InMoment;
import dev.lifelog.core.moment.Moment;
import dev.lifelog.core.moment.Moments;
import dev.lifelog.core.moment.UserDay;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
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
  private final SelectMoments selectMoments;
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
    this.selectMoments = new SelectMoments(session);
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
        ByteBuffer list = Objects.requireNonNull(row.getByteBuffer(1));
        Optional<UUID> packed = PackedPart.of(list).map(PackedPart::version);
        if (packed.equals(Optional.ofNullable(versions.get(month)))) {
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
    MonthMoments moments = new MonthMoments(userId, model);
    for (String concept : concepts) {
      PackedKey key = new PackedKey(userId, model, concept, month);
      List<PackedImage> images = read(key, moments);
      if (images != null) {
        write
            .write(key, version, images, writeTimestamp)
            .forEach(each -> each.toCompletableFuture().join());
        packed++;
      }
    }
    return packed;
  }

  private @Nullable List<PackedImage> read(PackedKey key, MonthMoments moments) {
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
      images.add(image(row, concepts, moments));
    }
    return images;
  }

  private static PackedImage image(Row row, Map<String, Integer> concepts, MonthMoments moments) {
    String imageId = Objects.requireNonNull(row.getString("image_id"));
    LocalDate day = Objects.requireNonNull(row.getLocalDate("day"));
    return new PackedImage(
        row.getInt("score"),
        imageId,
        day,
        row.getLocalTime("local_time"),
        row.getString("place"),
        row.getString("activity"),
        new Episode(
            row.getString("came_from"),
            row.getString("goes_to"),
            row.get("stay_minutes", Integer.class)),
        Objects.requireNonNullElse(row.getString("path"), ""),
        row.getString("quality"),
        concepts,
        moments.of(day, imageId));
  }

  /** The moments of the days that images turn up of, each day read once. */
  private final class MonthMoments {

    private final String userId;
    private final String model;
    private final Map<LocalDate, Moments> days = new HashMap<>();

    MonthMoments(String userId, String model) {
      this.userId = userId;
      this.model = model;
    }

    @Nullable InMoment of(LocalDate date, String imageId) {
      UserDay day = new UserDay(userId, date);
      return days.computeIfAbsent(date, any -> Moments.of(Map.of(day, read(day)))).of(day, imageId);
    }

    private List<Moment> read(UserDay day) {
      return session
          .execute(selectMoments.of(day, model).setConsistencyLevel(consistency))
          .map(SelectMoments::moment)
          .all();
    }
  }
}
