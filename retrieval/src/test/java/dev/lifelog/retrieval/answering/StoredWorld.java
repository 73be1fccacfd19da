package dev.lifelog.retrieval.answering;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.cql.BoundStatementBuilder;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.cql.Statement;
import dev.lifelog.cassandra.schema.DayEntry;
import dev.lifelog.cassandra.schema.DayIndex;
import dev.lifelog.cassandra.schema.DayState;
import dev.lifelog.cassandra.schema.ModelKind;
import dev.lifelog.cassandra.schema.ModelRow;
import dev.lifelog.cassandra.schema.ReplaceMoments;
import dev.lifelog.cassandra.schema.packed.PackMonth;
import dev.lifelog.core.ModelId;
import dev.lifelog.core.episode.Episode;
import dev.lifelog.core.moment.DayImage;
import dev.lifelog.core.moment.Moment;
import dev.lifelog.core.moment.MomentCutting;
import dev.lifelog.core.moment.Moments;
import dev.lifelog.core.moment.UserDay;
import dev.lifelog.core.question.Question;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A small lifelog drawn by a seed, stored as the jobs would store it, and answered here by looking
 * at every image.
 */
public final class StoredWorld {

  public static final List<String> CONCEPTS =
      List.of("cafe", "bar", "kitchen", "street", "bus", "park");
  public static final List<String> PLACES = List.of("Home", "Work", "Cafe Fontana");
  public static final List<String> ACTIVITIES = List.of("walking", "transport");

  private static final int STORED_CONCEPTS = 3;
  private static final int DAYS = 9;
  private static final int IMAGES_A_DAY = 60;
  private static final int FIRST_SHARING_SEED = 100;
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyyMMdd_HHmm");

  /**
   * Few distinct scores, and the highest one often, as a sure network gives them: ties are the
   * rule.
   */
  private static final int[] SCORES = {10_000, 10_000, 10_000, 9_000, 5_000, 5_000, 1_000, 1, 0};

  record Image(Found found, LocalDate day, Map<String, Integer> concepts) {}

  public final String model;
  public final List<String> users = new ArrayList<>();
  final List<Image> images = new ArrayList<>();

  private final int seed;
  private final Random random;

  /** How often lists were written; the last time counts. */
  private long packed;

  private StoredWorld(int seed) {
    this.seed = seed;
    this.random = new Random(seed);
    this.model = "net" + seed + ":1";
    for (int user = 1; user <= 2; user++) {
      users.add("s" + seed + "u" + user);
    }
  }

  public static StoredWorld store(CqlSession session, int seed) {
    StoredWorld world = new StoredWorld(seed);
    List<Statement<?>> rows = new ArrayList<>();
    Rows statements = new Rows(session);
    DayIndex index = new DayIndex(session);
    for (String user : world.users) {
      Set<LocalDate> days = new HashSet<>();
      while (days.size() < DAYS) {
        days.add(LocalDate.of(2018, 4, 20).plusDays(world.random.nextInt(60)));
      }
      for (LocalDate day : days) {
        world.day(user, day, statements, rows);
        index.record(world.entry(user, day, 1));
      }
    }
    var unused = Reads.all(rows, session::executeAsync);
    return world;
  }

  private DayEntry entry(String user, LocalDate day, long writeTimestamp) {
    return new DayEntry(
        user,
        day,
        model,
        DayState.DONE,
        1,
        IMAGES_A_DAY,
        0,
        writeTimestamp,
        "test",
        Instant.EPOCH,
        Instant.EPOCH,
        null);
  }

  /** Packs the lists of all months that can be. */
  public void pack(CqlSession session) {
    packed++;
    PackMonth pack = new PackMonth(session, DefaultConsistencyLevel.LOCAL_QUORUM);
    for (String user : users) {
      pack.open(user, model, CONCEPTS)
          .forEach((month, version) -> pack.pack(user, model, month, version, CONCEPTS, packed));
    }
  }

  /** Puts another format's number, the first byte, before every packed list. */
  void markListsAsOfAnotherVersion(CqlSession session) {
    packed++;
    for (Row row :
        session.execute(
            "SELECT user_id, model, concept, year, part, month, list"
                + " FROM lifelog.image_by_concept_packed")) {
      if (users.contains(row.getString("user_id"))) {
        ByteBuffer list = ByteBuffer.allocate(row.getByteBuffer("list").remaining());
        list.put(row.getByteBuffer("list")).put(0, (byte) 1).flip();
        var unused =
            session.execute(
                SimpleStatement.newInstance(
                    "UPDATE lifelog.image_by_concept_packed USING TIMESTAMP ? SET list = ? WHERE"
                        + " user_id = ? AND model = ? AND concept = ? AND year = ? AND part = ?"
                        + " AND month = ?",
                    packed,
                    list,
                    row.getString("user_id"),
                    row.getString("model"),
                    row.getString("concept"),
                    row.getInt("year"),
                    row.getInt("part"),
                    row.getString("month")));
      }
    }
  }

  /** What a later run does that finds an image gone: its month's packed lists are out of date. */
  void lose(CqlSession session, Image image) {
    images.remove(image);
    Found found = image.found();
    for (Map.Entry<String, Integer> seen : image.concepts().entrySet()) {
      var unused =
          session.execute(
              SimpleStatement.newInstance(
                  "DELETE FROM lifelog.image_by_concept WHERE user_id = ? AND model = ? AND concept"
                      + " = ? AND month = ? AND score = ? AND image_id = ?",
                  found.userId(),
                  model,
                  seen.getKey(),
                  YearMonth.from(image.day()).toString(),
                  seen.getValue(),
                  found.imageId()));
    }
    assertThat(new DayIndex(session).record(entry(found.userId(), image.day(), 2))).isTrue();
  }

  private void day(String user, LocalDate day, Rows statements, List<Statement<?>> rows) {
    for (int i = 0; i < IMAGES_A_DAY; i++) {
      LocalTime time = LocalTime.of(random.nextInt(24), i);
      Instant minute = day.atTime(time).toInstant(ZoneOffset.UTC);
      String id = user + "_" + MINUTE.format(day.atTime(time)) + "_i00";
      Found found =
          new Found(
              id,
              user,
              day,
              time,
              maybe(PLACES),
              maybe(ACTIVITIES),
              episode(),
              user + "/Autographer/" + id + ".jpg",
              null,
              null);
      Image image = new Image(found, day, concepts());
      images.add(image);
      statements.rows(image, model, minute, copyTells()).forEach(rows::add);
    }
  }

  /** Rows written before version 3 of the tables do not tell of an image's other concepts. */
  private boolean copyTells() {
    return switch (seed % 3) {
      case 0 -> true;
      case 1 -> false;
      default -> random.nextBoolean();
    };
  }

  private @Nullable String maybe(List<String> values) {
    int chosen = random.nextInt(values.size() + 2);
    return chosen < values.size() ? values.get(chosen) : null;
  }

  /** Of an unknown length, a stay, or a journey between two places or round one. */
  private Episode episode() {
    Integer minutes = random.nextInt(4) == 0 ? null : random.nextInt(120);
    return random.nextInt(3) == 0
        ? new Episode(one(PLACES), one(PLACES), minutes)
        : new Episode(null, null, minutes);
  }

  private String one(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }

  private Map<String, Integer> concepts() {
    Map<String, Integer> scores = new LinkedHashMap<>();
    if (sharesOneWhole()) {
      shareOneWhole(scores);
      return scores;
    }
    while (scores.size() < STORED_CONCEPTS) {
      scores.put(
          CONCEPTS.get(random.nextInt(CONCEPTS.size())), SCORES[random.nextInt(SCORES.length)]);
    }
    return scores;
  }

  /** Cuts its days into moments and stores them. */
  public Moments cut(CqlSession session) {
    Map<UserDay, List<DayImage>> days = new HashMap<>();
    for (Image image : images) {
      Found found = image.found();
      days.computeIfAbsent(new UserDay(found.userId(), found.day()), any -> new ArrayList<>())
          .add(
              new DayImage(
                  found.imageId(),
                  found.day().atTime(found.localTime()).toInstant(ZoneOffset.UTC),
                  found.localTime(),
                  found.place(),
                  found.activity(),
                  true,
                  image.concepts()));
    }
    ReplaceMoments replace = new ReplaceMoments(session, DefaultConsistencyLevel.LOCAL_QUORUM);
    Map<UserDay, List<Moment>> moments = new HashMap<>();
    days.forEach(
        (day, ofDay) -> {
          moments.put(day, MomentCutting.of(ofDay));
          replace.write(day, model, moments.get(day), 7);
        });
    return Moments.of(moments);
  }

  /** Whether the scores of an image sum to at most one whole, as a softmax gives them. */
  private boolean sharesOneWhole() {
    return seed >= FIRST_SHARING_SEED;
  }

  /** Often all of it, and often between few: many images of one sum, however it is divided. */
  private void shareOneWhole(Map<String, Integer> scores) {
    int left = 10_000;
    while (left > 0 && scores.size() < STORED_CONCEPTS) {
      int score =
          switch (random.nextInt(4)) {
            case 0 -> left;
            case 1 -> (left + 1) / 2;
            case 2 -> Math.min(left, 9_000);
            default -> 1 + random.nextInt(left);
          };
      if (scores.putIfAbsent(CONCEPTS.get(random.nextInt(CONCEPTS.size())), score) == null) {
        left -= score;
      }
    }
  }

  /** The network of this world, as the tables know it. */
  ModelRow modelRow() {
    return new ModelRow(
        ModelId.parse(model),
        ModelKind.IMAGE,
        sharesOneWhole() ? "googlenet" : ModelRow.IMPORTED,
        CONCEPTS,
        "",
        null,
        Instant.EPOCH,
        "");
  }

  /** Ids and points of the answer, by definition. */
  public List<Map.Entry<String, Long>> best(Question question, int top) {
    Map<String, Long> points = new HashMap<>();
    for (Image image : images) {
      Found found = image.found();
      if (question.accepts(found.asCandidate())
          && !question.irrelevant(image.concepts())
          && question.points(image.concepts()) > 0) {
        points.put(found.imageId(), question.points(image.concepts()));
      }
    }
    return points.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(top)
        .toList();
  }

  /** The insert statements of the four tables that answers read. */
  private static final class Rows {

    private final PreparedStatement minute;
    private final PreparedStatement image;
    private final PreparedStatement concepts;
    private final PreparedStatement byConcept;

    Rows(CqlSession session) {
      minute =
          session.prepare(
              "INSERT INTO lifelog.minute (user_id, day, utc_minute, local_time, place, activity,"
                  + " came_from, goes_to, stay_minutes, images, phone_images) VALUES (:user_id,"
                  + " :day, :utc_minute, :local_time, :place, :activity, :came_from, :goes_to,"
                  + " :stay_minutes, :images, [])");
      image =
          session.prepare(
              "INSERT INTO lifelog.image (user_id, day, image_id, path) VALUES (:user_id, :day,"
                  + " :image_id, :path)");
      concepts =
          session.prepare(
              "INSERT INTO lifelog.image_concept (user_id, day, model, image_id, concepts) VALUES"
                  + " (:user_id, :day, :model, :image_id, :concepts)");
      byConcept =
          session.prepare(
              "INSERT INTO lifelog.image_by_concept (user_id, model, concept, month, score,"
                  + " image_id, day, local_time, place, activity, came_from, goes_to, stay_minutes,"
                  + " path, concepts) VALUES (:user_id, :model, :concept, :month, :score,"
                  + " :image_id, :day, :local_time, :place, :activity, :came_from, :goes_to,"
                  + " :stay_minutes, :path, :concepts)");
    }

    List<Statement<?>> rows(Image row, String model, Instant utcMinute, boolean copyTells) {
      Found found = row.found();
      List<Statement<?>> rows = new ArrayList<>();
      rows.add(
          conditions(minute, found)
              .setInstant("utc_minute", utcMinute)
              .setList("images", List.of(found.imageId()), String.class)
              .build());
      rows.add(
          day(image, found)
              .setString("image_id", found.imageId())
              .setString("path", found.path())
              .build());
      rows.add(
          day(concepts, found)
              .setString("model", model)
              .setString("image_id", found.imageId())
              .setMap("concepts", row.concepts(), String.class, Integer.class)
              .build());
      row.concepts()
          .forEach(
              (concept, score) -> {
                BoundStatementBuilder ranked =
                    conditions(byConcept, found)
                        .setString("model", model)
                        .setString("concept", concept)
                        .setString("month", YearMonth.from(found.day()).toString())
                        .setInt("score", score)
                        .setString("image_id", found.imageId())
                        .setString("path", found.path());
                rows.add(
                    (copyTells
                            ? ranked.setMap("concepts", row.concepts(), String.class, Integer.class)
                            : ranked)
                        .build());
              });
      return rows;
    }

    private static BoundStatementBuilder day(PreparedStatement statement, Found found) {
      return statement
          .boundStatementBuilder()
          .setString("user_id", found.userId())
          .setLocalDate("day", found.day());
    }

    private static BoundStatementBuilder conditions(PreparedStatement statement, Found found) {
      BoundStatementBuilder bound =
          episode(
              day(statement, found).setLocalTime("local_time", found.localTime()), found.episode());
      bound = found.place() == null ? bound : bound.setString("place", found.place());
      return found.activity() == null ? bound : bound.setString("activity", found.activity());
    }

    private static BoundStatementBuilder episode(BoundStatementBuilder row, Episode episode) {
      BoundStatementBuilder bound =
          episode.isJourney()
              ? row.setString("came_from", episode.cameFrom())
                  .setString("goes_to", episode.goesTo())
              : row;
      Integer minutes = episode.minutes();
      return minutes == null ? bound : bound.setInt("stay_minutes", minutes);
    }
  }
}
