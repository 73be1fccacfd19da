package dev.lifelog.cassandra.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The CQL that the tables were made for: answered from keys and indexes, never by filtering. */
@ExtendWith(TestCluster.class)
class FiveAxesIT {

  private final CqlSession session;

  FiveAxesIT(CqlSession session) {
    this.session = session;
  }

  @BeforeEach
  void empty() {
    Schema.install(session, TestCluster.ONE_COPY);
    for (String table : List.of("image_by_concept", "minute")) {
      session.execute("TRUNCATE lifelog." + table);
    }
    slice("u1_20180503_0617_i01", 9000, "Cafe Fontana", null);
    slice("u1_20180503_0617_i00", 9000, "Cafe Fontana", "walking");
    slice("u1_20180503_0700_i00", 9500, "Home", null);
    slice("u1_20180503_0800_i00", 100, null, "transport");
  }

  @Test
  void cql_ofASlice_isBestFirstAndTiesGoByImage() {
    assertThat(
            images(
                "SELECT image_id FROM lifelog.image_by_concept"
                    + " WHERE user_id = 'u1' AND model = 'net:1' AND concept = 'cafe' AND month = '2018-05'"))
        .containsExactly(
            "u1_20180503_0700_i00",
            "u1_20180503_0617_i00",
            "u1_20180503_0617_i01",
            "u1_20180503_0800_i00");
  }

  @Test
  void cql_ofTheFiveAxes_isAnsweredWithoutFiltering() {
    String slice =
        "SELECT image_id, score FROM lifelog.image_by_concept"
            + " WHERE user_id = 'u1' AND model = 'net:1' AND concept = 'cafe' AND month = '2018-05'";

    assertThat(images(slice + " LIMIT 2")).as("user and concept").hasSize(2);
    assertThat(images(slice + " AND score >= 9000")).as("sure of it").hasSize(3);
    assertThat(images(slice + " AND activity = 'walking'"))
        .as("activity")
        .containsExactly("u1_20180503_0617_i00");
    assertThat(images(slice + " AND place = 'Cafe Fontana'"))
        .as("location, in the slice's order")
        .containsExactly("u1_20180503_0617_i00", "u1_20180503_0617_i01");
    assertThat(images(slice + " AND place = 'Cafe Fontana' AND activity = 'walking'"))
        .as("location and activity")
        .containsExactly("u1_20180503_0617_i00");
  }

  @Test
  void cql_ofMinutes_isAnsweredByTimePlaceAndActivity() {
    minute("06:17", "Cafe Fontana", null);
    minute("06:18", "Cafe Fontana", "walking");
    minute("06:19", "Home", null);
    String day = " FROM lifelog.minute WHERE user_id = 'u1' AND day = '2018-05-03'";

    assertThat(
            session
                .execute("SELECT utc_minute" + day + " AND utc_minute >= '2018-05-03T06:18:00Z'")
                .all())
        .as("time")
        .hasSize(2);
    assertThat(session.execute("SELECT utc_minute" + day + " AND place = 'Home'").all()).hasSize(1);
    assertThat(
            session
                .execute("SELECT day, utc_minute FROM lifelog.minute WHERE place = 'Cafe Fontana'")
                .all())
        .as("place over all days")
        .hasSize(2);
  }

  private List<String> images(String cql) {
    return session.execute(cql).map(row -> row.getString("image_id")).all();
  }

  private void slice(String image, int score, String place, String activity) {
    insert(
        "image_by_concept",
        "user_id, model, concept, month, score, image_id, day, utc_minute, local_time, time_zone, path",
        "'u1', 'net:1', 'cafe', '2018-05', %d, '%s', '2018-05-03', '2018-05-03T06:17:00Z', '07:17:00', 'Europe/Dublin', 'u1/a.JPG'"
            .formatted(score, image),
        place,
        activity);
  }

  private void minute(String utc, String place, String activity) {
    insert(
        "minute",
        "user_id, day, utc_minute, minute_id",
        "'u1', '2018-05-03', '2018-05-03T%s:00Z', 'u1_%s'".formatted(utc, utc),
        place,
        activity);
  }

  private void insert(String table, String columns, String values, String place, String activity) {
    String allColumns =
        columns + (place == null ? "" : ", place") + (activity == null ? "" : ", activity");
    String allValues =
        values
            + (place == null ? "" : ", '" + place + "'")
            + (activity == null ? "" : ", '" + activity + "'");
    session.execute(
        "INSERT INTO lifelog.%s (%s) VALUES (%s)".formatted(table, allColumns, allValues));
  }
}
