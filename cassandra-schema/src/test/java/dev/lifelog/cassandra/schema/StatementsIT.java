package dev.lifelog.cassandra.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.MappedAsyncPagingIterable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestCluster.class)
class StatementsIT {

  private static final LocalDate DAY = LocalDate.parse("2018-05-03");
  private static final ConceptSlice SLICE =
      new ConceptSlice("u1", "net:1", "cafe", YearMonth.of(2018, 5));

  private final CqlSession session;

  StatementsIT(CqlSession session) {
    this.session = session;
  }

  @BeforeEach
  void empty() {
    Schema.install(session, TestCluster.ONE_COPY);
    for (String table : List.of("image_by_concept", "image_concept", "minute", "run_result")) {
      session.execute("TRUNCATE lifelog." + table);
    }
    slice("u1_20180503_0617_i01", 9000, "Cafe Fontana", null);
    slice("u1_20180503_0617_i00", 9000, "Cafe Fontana", "walking");
    slice("u1_20180503_0700_i00", 9500, "Home", null);
    slice("u1_20180503_0800_i00", 100, null, "transport");
  }

  @Test
  void readSlice_pageByPage_isBestFirstAndTiesGoByImage() throws Exception {
    List<SlicedImage> images = new ArrayList<>();
    MappedAsyncPagingIterable<SlicedImage> page =
        new SelectConceptSlice(session).read(SLICE, 3).toCompletableFuture().get();
    page.currentPage().forEach(images::add);
    assertThat(images).as("first page").hasSize(3);
    while (page.hasMorePages()) {
      page = page.fetchNextPage().toCompletableFuture().get();
      page.currentPage().forEach(images::add);
    }

    assertThat(images)
        .extracting(SlicedImage::imageId)
        .containsExactly(
            "u1_20180503_0700_i00",
            "u1_20180503_0617_i00",
            "u1_20180503_0617_i01",
            "u1_20180503_0800_i00");
    assertThat(images.get(1))
        .isEqualTo(
            new SlicedImage(
                "u1_20180503_0617_i00",
                9000,
                "u1",
                DAY,
                Instant.parse("2018-05-03T06:17:00Z"),
                LocalTime.of(7, 17),
                "Europe/Dublin",
                "Cafe Fontana",
                "walking",
                "u1/a.JPG"));
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
    assertThat(new SelectMinutesOfDay(session).read("u1", DAY).all())
        .extracting(StoredMinute::place, StoredMinute::activity, StoredMinute::images)
        .containsExactly(
            tuple("Cafe Fontana", null, List.of()),
            tuple("Cafe Fontana", "walking", List.of()),
            tuple("Home", null, List.of()));
  }

  @Test
  void readConcepts_ofOneImageAndOfTheDay_areTheStored() throws Exception {
    session.execute(
        "INSERT INTO lifelog.image_concept (user_id, day, model, image_id, utc_minute, top_concept, top_score, concepts)"
            + " VALUES ('u1', '2018-05-03', 'net:1', 'i', '2018-05-03T06:17:00Z', 'cafe', 9000, {'cafe': 9000, 'bar': 500})");

    assertThat(
            new SelectImageConcepts(session)
                .read("u1", DAY, "net:1", "i")
                .toCompletableFuture()
                .get())
        .isEqualTo(Map.of("cafe", 9000, "bar", 500));
    assertThat(
            new SelectImageConcepts(session)
                .read("u1", DAY, "net:1", "x")
                .toCompletableFuture()
                .get())
        .as("never seen")
        .isEmpty();
    assertThat(new SelectConceptsOfDay(session).read("u1", DAY, "net:1").all())
        .containsExactly(
            new ImageConcepts(
                "i",
                Instant.parse("2018-05-03T06:17:00Z"),
                "cafe",
                9000,
                Map.of("cafe", 9000, "bar", 500)));
  }

  @Test
  void replaceResults_shorterAnswer_leavesNoneOfTheOld() {
    ReplaceRunResults results = new ReplaceRunResults(session);
    SelectRunResults stored = new SelectRunResults(session);
    results.write("RUN", "001", List.of(result(1, "a"), result(2, "b")), 100);
    results.write("RUN", "001", List.of(result(1, "c")), 200);

    assertThat(stored.read("RUN", "001")).containsExactly(result(1, "c"));

    results.write("RUN", "001", List.of(result(1, "late"), result(2, "late")), 150);
    assertThat(stored.read("RUN", "001")).as("after a straggler").containsExactly(result(1, "c"));
  }

  private List<String> images(String cql) {
    return session.execute(cql).map(row -> row.getString("image_id")).all();
  }

  private static RunResult result(int rank, String image) {
    return new RunResult("RUN", "001", rank, image, "u1", DAY, null, 9000, "cafe 0.9", "test");
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
