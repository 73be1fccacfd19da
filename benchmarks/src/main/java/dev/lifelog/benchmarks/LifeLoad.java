package dev.lifelog.benchmarks;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.BoundStatementBuilder;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import dev.lifelog.cassandra.schema.DayEntry;
import dev.lifelog.cassandra.schema.DayState;
import dev.lifelog.cassandra.schema.ReplaceMoments;
import dev.lifelog.core.moment.UserDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * Writes a {@link DrawnLife} into the tables that questions read, many rows of a partition at once.
 */
final class LifeLoad {

  private final RowLoad rows;
  private final PreparedStatement minute;
  private final PreparedStatement concept;
  private final PreparedStatement ranked;
  private final PreparedStatement ledger;
  private final ReplaceMoments moments;

  LifeLoad(CqlSession session) {
    this.rows = new RowLoad(session);
    this.moments = new ReplaceMoments(session, DefaultConsistencyLevel.LOCAL_ONE);
    // Plainly, where jobs compare and set: nobody else writes here.
    this.ledger =
        session.prepare(
            "INSERT INTO lifelog.day_index (user_id, day, model, state, minutes, images, refused,"
                + " write_timestamp, job, started_at, finished_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, 0, 1, 'benchmark', ?, ?)");
    this.minute =
        session.prepare(
            "INSERT INTO lifelog.minute (user_id, day, utc_minute, minute_id, local_time,"
                + " time_zone, place, activity, images) VALUES (?, ?, ?, ?, ?, 'UTC', ?, ?, ?)");
    this.concept =
        session.prepare(
            "INSERT INTO lifelog.image_concept (user_id, day, model, image_id, utc_minute,"
                + " top_concept, top_score, concepts) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    this.ranked =
        session.prepare(
            "INSERT INTO lifelog.image_by_concept (user_id, model, concept, month, score, image_id,"
                + " day, utc_minute, local_time, time_zone, place, activity, path, concepts) VALUES"
                + " (?, ?, ?, ?, ?, ?, ?, ?, ?, 'UTC', ?, ?, ?, ?)");
  }

  void write(DrawnLife life) throws InterruptedException {
    for (String user : life.users()) {
      for (int i = 0; i < life.days(); i++) {
        LocalDate day = life.firstDay().plusDays(i);
        List<DrawnLife.Image> images = life.day(user, day);
        for (DrawnLife.Image image : images) {
          write(user, day, image);
        }
        moments.write(new UserDay(user, day), DrawnLife.MODEL, DrawnLife.moments(day, images), 1);
        record(user, day, DayEntry.METADATA, life.imagesADay());
        record(user, day, DrawnLife.MODEL, life.imagesADay());
      }
    }
    rows.finish();
  }

  private void write(String user, LocalDate day, DrawnLife.Image image)
      throws InterruptedException {
    Instant utc = day.atTime(image.time()).toInstant(ZoneOffset.UTC);
    String top = image.concepts().keySet().iterator().next();
    String month = YearMonth.from(day).toString();
    String minuteId = image.id().substring(0, image.id().lastIndexOf('_'));
    rows.add(
        "minute " + user + day,
        known(
                minute.bind(user, day, utc, minuteId, image.time(), image.place()),
                6,
                image.activity())
            .setList(7, List.of(image.id()), String.class)
            .build());
    rows.add(
        "concept " + user + day,
        concept.bind(
            user,
            day,
            DrawnLife.MODEL,
            image.id(),
            utc,
            top,
            image.concepts().get(top),
            image.concepts()));
    for (Map.Entry<String, Integer> seen : image.concepts().entrySet()) {
      rows.add(
          "ranked " + user + month + seen.getKey(),
          known(
                  ranked.bind(
                      user,
                      DrawnLife.MODEL,
                      seen.getKey(),
                      month,
                      seen.getValue(),
                      image.id(),
                      day,
                      utc,
                      image.time(),
                      image.place()),
                  10,
                  image.activity())
              .setString(11, image.path(user))
              .setMap(12, image.concepts(), String.class, Integer.class)
              .build());
    }
  }

  /** What is not known stays unset: a null would be a tombstone. */
  private static BoundStatementBuilder known(BoundStatement bound, int at, String value) {
    BoundStatementBuilder builder = new BoundStatementBuilder(bound);
    return value.isEmpty() ? builder : builder.setString(at, value);
  }

  private void record(String user, LocalDate day, String model, int images)
      throws InterruptedException {
    Instant then = Instant.EPOCH;
    rows.add(
        "ledger " + user,
        ledger.bind(user, day, model, DayState.DONE.text(), images, images, then, then));
  }
}
