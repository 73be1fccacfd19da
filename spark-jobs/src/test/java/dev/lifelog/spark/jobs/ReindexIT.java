package dev.lifelog.spark.jobs;

import static dev.lifelog.spark.jobs.LifelogExtension.rows;
import static dev.lifelog.spark.jobs.LifelogExtension.session;
import static dev.lifelog.spark.jobs.LifelogExtension.settings;
import static dev.lifelog.spark.jobs.LifelogExtension.spark;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifelog.cassandra.schema.Lease;
import dev.lifelog.cassandra.schema.ModelKind;
import dev.lifelog.cassandra.schema.ModelRow;
import dev.lifelog.cassandra.schema.Models;
import dev.lifelog.core.UserError;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.spark.jobs.ingest.Ingest;
import dev.lifelog.spark.jobs.running.DaySelection;
import dev.lifelog.spark.jobs.running.JobProgress;
import dev.lifelog.spark.jobs.running.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A collection that grows and is corrected, night after night; the steps build on one another. What
 * each night leaves has to be what a first run on the same collection leaves, in every table.
 */
@ExtendWith(LifelogExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReindexIT {

  private static final String USER = "u1";
  private static final int IMAGES_PER_DAY = SmallCollection.IMAGES_PER_DAY;

  @TempDir static Path folder;

  private static final List<String> starts = new ArrayList<>(SmallCollection.STARTS);
  private static SmallCollection collection;
  private static ModelRow first;
  private static byte[] late;
  private static Path latePlace;

  @BeforeAll
  static void prepare() throws IOException {
    collection = SmallCollection.in(folder.resolve("collection"), USER);
    first = Colours.train(folder, collection, 1);
    Models models = new Models(session());
    models.register(first);
    models.activate(ModelKind.IMAGE, first.id());
    latePlace = picture(7);
    late = Files.readAllBytes(latePlace);
    Files.delete(latePlace);
  }

  private static Path picture(int number) throws IOException {
    return collection.pictures(USER).get(number);
  }

  private static ReindexJob job() {
    Settings defaults = settings();
    return ReindexJob.of(
            LifelogExtension::spark,
            defaults.with(
                new Settings.Reindex("", 30, Duration.ofSeconds(3), Duration.ofSeconds(20))))
        .collection(collection.root().toString());
  }

  private static ReindexJob jobWithoutSpark() {
    return ReindexJob.of(
            () -> {
              throw new AssertionError("Spark was started");
            },
            settings())
        .collection(collection.root().toString());
  }

  /** Runs all of it once more, on empty tables. */
  private static void assertAsIfFromScratch() {
    Map<String, Set<String>> after = Contents.lasting();
    Contents.empty();
    job().run();
    Map<String, Set<String>> fresh = Contents.lasting();
    for (Map.Entry<String, Set<String>> table : fresh.entrySet()) {
      assertThat(after.get(table.getKey())).as(table.getKey()).isEqualTo(table.getValue());
    }
  }

  @Test
  @Order(1)
  void run_theFirstTime_isAnIngestAndAnExtraction() {
    job().run();
    Map<String, Set<String>> reindexed = Contents.lasting();
    Contents.empty();
    IngestJob.of(spark(), settings()).collection(collection.root().toString()).run();
    ExtractJob.of(spark(), settings())
        .model(first.id())
        .bundle(first.location(), first.digest())
        .run();
    Map<String, Set<String>> byHand = Contents.lasting();
    byHand.keySet().stream()
        .filter(table -> !table.equals("fingerprint"))
        .forEach(table -> assertThat(reindexed.get(table)).as(table).isEqualTo(byHand.get(table)));
    assertThat(reindexed.get("image_concept")).hasSize(2 * IMAGES_PER_DAY - 1);
  }

  @Test
  @Order(2)
  void run_afterAnIngestByHand_keepsWhatTheModelSaw() {
    ReindexSummary summary = job().run();
    assertThat(summary.looked()).isZero();
    assertAsIfFromScratch();
  }

  @Test
  @Order(3)
  void run_whenNothingIsNew_startsNoSparkAndWritesNothing() {
    Map<String, Set<String>> before = Contents.exact();
    ReindexSummary summary = jobWithoutSpark().run();
    assertThat(summary.isNothing()).isTrue();
    assertThat(summary.text()).isEqualTo("Nothing is new in " + uri() + "\n");
    assertThat(Contents.exact()).isEqualTo(before);
  }

  private static String uri() {
    return "file:" + collection.root();
  }

  @Test
  @Order(4)
  void dryRun_ofANewDay_saysWhyAndWritesNothing() throws IOException {
    starts.add("2018-05-06T09:00");
    collection.write(USER, starts);
    Files.delete(latePlace);
    Map<String, Set<String>> before = Contents.exact();
    ReindexSummary summary = jobWithoutSpark().dryRun();
    assertThat(summary.dryText())
        .startsWith("Would read again of " + uri() + ":\n  u1 2018-05-06: new\n")
        .contains("Would look with colours:1");
    assertThat(Contents.exact()).isEqualTo(before);
  }

  @Test
  @Order(5)
  void run_withANewDay_looksAtItsPicturesOnly() {
    ReindexSummary summary = job().run();
    assertThat(summary.reasons()).containsExactly("u1 2018-05-06: new");
    assertThat(summary.daysWritten()).isEqualTo(1);
    assertThat(summary.looked()).isEqualTo(IMAGES_PER_DAY);
    assertAsIfFromScratch();
  }

  @Test
  @Order(6)
  void run_withALatePicture_looksAtThatOneOnly() throws IOException {
    String path =
        rows("SELECT item FROM lifelog.failed_item").stream()
            .map(row -> String.valueOf(row.getString("item")))
            .findFirst()
            .orElseThrow();
    Files.write(collection.root().resolve(path), late);
    ReindexSummary summary = job().run();
    assertThat(summary.looked()).isEqualTo(1);
    assertThat(rows("SELECT item FROM lifelog.failed_item")).isEmpty();
    assertAsIfFromScratch();
  }

  @Test
  @Order(7)
  void run_whereAPictureWasReplacedInItsPlaceBySameSize_looksAtItAgain() throws IOException {
    byte[] one = Files.readAllBytes(picture(0));
    byte[] other = Files.readAllBytes(picture(1));
    int size = Math.max(one.length, other.length);
    Files.write(picture(0), Arrays.copyOf(one, size));
    job().run();
    Files.write(picture(0), Arrays.copyOf(other, size));
    ReindexSummary summary = job().run();
    assertThat(summary.forgotten()).isEqualTo(1);
    assertThat(summary.looked()).isEqualTo(1);
    assertAsIfFromScratch();
  }

  @Test
  @Order(8)
  void run_whereAPictureOnlyGotAnotherTime_keepsWhatWasSeen() throws IOException {
    Files.setLastModifiedTime(picture(0), FileTime.fromMillis(1_600_000_000_000L));
    ReindexSummary summary = job().run();
    assertThat(summary.looked()).isZero();
    assertThat(summary.forgotten()).isZero();
    assertAsIfFromScratch();
  }

  @Test
  @Order(9)
  void run_afterOneThatDiedBeforeItRememberedTheTables_remembersThem() {
    rows(
        "UPDATE lifelog.fingerprint SET bytes = 7 WHERE user_id = 'u1' AND collection = 'file:%s'"
                .formatted(collection.root())
            + " AND kind = 'table' AND name = 'minute_based_table/u1.csv'");
    job().run();
    assertThat(
            rows("SELECT bytes FROM lifelog.fingerprint").stream().map(row -> row.getLong("bytes")))
        .doesNotContain(7L);
    assertAsIfFromScratch();
  }

  @Test
  @Order(10)
  void run_whereAPictureWentAndItsRowStays_forgetsWhatWasSeen() throws IOException {
    Files.delete(picture(3));
    ReindexSummary summary = job().run();
    assertThat(summary.forgotten()).isEqualTo(1);
    assertThat(summary.refused()).isEqualTo(1);
    assertAsIfFromScratch();
  }

  @Test
  @Order(11)
  void run_whereAPictureAndItsRowsWent_leavesNoTrace() throws IOException {
    Path picture = picture(5);
    String name = collection.root().relativize(picture).toString();
    String id =
        rows("SELECT image_id, path FROM lifelog.image").stream()
            .filter(row -> name.equals(row.getString("path")))
            .map(row -> String.valueOf(row.getString("image_id")))
            .findFirst()
            .orElseThrow();
    Files.delete(picture);
    edit(collection.conceptTable(USER), lines -> lines.removeIf(line -> line.startsWith(id)));
    edit(collection.minuteTable(USER), lines -> lines.replaceAll(line -> line.replace(id, "NULL")));
    job().run();
    assertThat(Contents.exact().toString()).doesNotContain(id);
    assertAsIfFromScratch();
  }

  private interface Edit {
    void of(List<String> lines);
  }

  private static void edit(Path table, Edit edit) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(table, StandardCharsets.UTF_8));
    edit.of(lines);
    Files.write(table, lines, StandardCharsets.UTF_8);
  }

  @Test
  @Order(12)
  void run_whereRowsVanishedMovedAndLostValues_mendsEveryTable() throws IOException {
    edit(
        collection.minuteTable(USER),
        lines -> {
          // 20 minutes are of the 3rd of May now, in another zone; five are gone, and one place.
          lines.replaceAll(
              line ->
                  line.matches(".*20180503_23[12]\\d_UTC.*")
                      ? line.replaceFirst("20180504_00([0-5]\\d)", "20180503_23$1")
                          .replace("Europe/Dublin", "UTC")
                      : line);
          lines.removeIf(line -> line.matches("u1_20180503_233[13579].*"));
          lines.replaceAll(
              line ->
                  line.startsWith("u1_20180505_1105")
                      ? line.replaceAll("Café Fontana", "NULL")
                      : line);
        });
    ReindexSummary summary = job().run();
    assertThat(rows("SELECT day FROM lifelog.day_index WHERE user_id = 'u1'"))
        .extracting(row -> row.getLocalDate("day"))
        .contains(LocalDate.parse("2018-05-03"));
    assertThat(summary.looked())
        .as("moved images are looked at where they are now, but for the one that went")
        .isEqualTo(8);
    assertAsIfFromScratch();
  }

  @Test
  @Order(13)
  void run_afterRefusedRowsMoved_keepsTheirLinesRight() throws IOException {
    edit(
        collection.minuteTable(USER),
        lines -> lines.set(lines.size() - 3, lines.get(lines.size() - 3).replace("u1_", "u1-")));
    job().run();
    edit(collection.minuteTable(USER), lines -> lines.remove(4));
    job().run();
    assertAsIfFromScratch();
  }

  @Test
  @Order(14)
  void run_whereADayWent_removesIt() throws IOException {
    starts.remove("2018-05-06T09:00");
    collection.write(USER, starts);
    for (Path picture : collection.pictures(USER)) {
      if (picture.toString().contains("2018_05_06")) {
        Files.delete(picture);
      }
    }
    Files.delete(collection.root().resolve("u1/Autographer/2018_05_06"));
    ReindexSummary summary = job().run();
    assertThat(summary.daysRemoved()).isPositive();
    assertThat(Contents.exact().toString()).doesNotContain("2018-05-06");
    assertAsIfFromScratch();
  }

  @Test
  @Order(15)
  void run_whereATableIsAway_leavesTheUserAlone() throws IOException {
    Map<String, Set<String>> before = Contents.exact();
    Path away = Files.move(collection.conceptTable(USER), folder.resolve("away.csv"));
    ReindexSummary summary = jobWithoutSpark().run();
    Files.move(away, collection.conceptTable(USER));
    assertThat(summary.failures()).isEqualTo(1);
    assertThat(summary.text())
        .contains("Left alone: u1: a table or all pictures that were there before are not");
    assertThat(Contents.exact()).isEqualTo(before);
  }

  @Test
  @Order(16)
  void run_ofOneDate_writesThatDayOnly() throws IOException {
    starts.addAll(List.of("2018-05-07T09:00", "2018-05-08T09:00"));
    collection.write(USER, starts);
    LocalDate day = LocalDate.parse("2018-05-08");
    ReindexSummary summary = job().days(new DaySelection(Set.of(), day, day)).run();
    assertThat(summary.daysWritten()).isEqualTo(1);
    assertThat(summary.looked()).isEqualTo(IMAGES_PER_DAY);
    assertThat(rows("SELECT day FROM lifelog.day_index WHERE user_id = 'u1'"))
        .extracting(row -> row.getLocalDate("day"))
        .contains(day)
        .doesNotContain(LocalDate.parse("2018-05-07"));
    job().run();
    assertAsIfFromScratch();
  }

  @Test
  @Order(17)
  void run_whereALineOfLongAgoIsCorrectedInATableThatGrew_findsBoth() throws IOException {
    for (int day = 10; day < 22; day++) {
      starts.add("2018-05-%dT09:00".formatted(day));
    }
    collection.write(USER, starts);
    job().run();
    starts.add("2018-05-22T09:00");
    collection.write(USER, starts);
    // Of the same length, so that nothing else in the table moves.
    edit(
        collection.minuteTable(USER),
        lines ->
            lines.replaceAll(
                line -> line.startsWith("u1_20180507_") ? line.replace("Home", "Work") : line));
    ReindexSummary summary = job().run();
    assertThat(summary.reasons())
        .containsExactly("u1 2018-05-07: rows of the minute table changed", "u1 2018-05-22: new");
    assertThat(summary.looked()).isEqualTo(IMAGES_PER_DAY);
    assertAsIfFromScratch();
  }

  @Test
  @Order(18)
  void run_withAnotherVersion_switchesWhenItHasSeenEveryDayAndOneWordLeadsBack()
      throws IOException {
    ModelRow second = Colours.train(folder, collection, 2);
    Models models = new Models(session());
    models.register(second);
    Set<String> former = conceptsOf("colours:1");

    LocalDate day = LocalDate.parse("2018-05-08");
    ReindexSummary part = job().model(second).days(new DaySelection(Set.of(), day, day)).run();
    assertThat(part.change()).isEqualTo(ReindexSummary.Switch.NOT_WHOLE);
    assertThat(models.active(ModelKind.IMAGE)).contains(first.id());

    ReindexSummary whole = job().model(second).run();
    assertThat(whole.change()).isEqualTo(ReindexSummary.Switch.DONE);
    assertThat(models.active(ModelKind.IMAGE)).contains(second.id());
    assertThat(conceptsOf("colours:1")).as("beside it").isEqualTo(former);

    starts.add("2018-05-23T09:00");
    collection.write(USER, starts);
    assertThat(job().run().looked()).isEqualTo(IMAGES_PER_DAY);
    models.activate(ModelKind.IMAGE, first.id());
    assertThat(job().run().looked()).as("what came meanwhile").isEqualTo(IMAGES_PER_DAY);
  }

  private static Set<String> conceptsOf(String model) {
    Set<String> concepts = new TreeSet<>();
    rows("SELECT model, image_id, concepts FROM lifelog.image_concept").stream()
        .filter(row -> model.equals(row.getString("model")))
        .forEach(row -> concepts.add(row.getFormattedContents()));
    return concepts;
  }

  @Test
  @Order(19)
  void run_whileAnotherIsAtWork_saysWhoAndTakesOverWhenThatOneIsDead() {
    try (Lease other =
        Lease.acquire(session(), ReindexJob.NAME, Duration.ofSeconds(3), Duration.ZERO)) {
      assertThatThrownBy(() -> job().patience(Duration.ZERO).run())
          .isInstanceOf(UserError.class)
          .hasMessageMatching(
              "(?s)Another reindex is at work: process \\d+ on .+, since \\S+Z\\. Wait .*--wait 2h");
      assertThat(other.number()).isPositive();
      assertThat(AtWorkBeside.message(session()).orElseThrow())
          .matches("A reindex is at work: process \\d+ on .+, since \\S+Z\\. What both write, .+");
    }
    assertThat(AtWorkBeside.message(session())).isEmpty();
    assertThat(job().patience(Duration.ZERO).run().isNothing()).isTrue();
  }

  @Test
  @Order(20)
  void stragglerOfAnOlderRun_finishingLast_bringsNothingBack() throws IOException {
    String table = Files.readString(collection.minuteTable(USER), StandardCharsets.UTF_8);
    try (Run older = Run.open(spark(), settings())) {
      edit(
          collection.minuteTable(USER),
          lines -> {
            lines.removeIf(line -> line.startsWith("u1_20180507_080"));
            lines.replaceAll(line -> line.replace("Home", "Work"));
          });
      String corrected = Files.readString(collection.minuteTable(USER), StandardCharsets.UTF_8);
      job().run();
      Map<String, Set<String>> newer = Contents.exact();
      Files.writeString(collection.minuteTable(USER), table, StandardCharsets.UTF_8);
      new Ingest(older, new org.apache.hadoop.fs.Path(uri()), "collection", JobProgress.SILENT)
          .run();
      Files.writeString(collection.minuteTable(USER), corrected, StandardCharsets.UTF_8);
      newer.forEach(
          (name, rows) -> {
            if (!name.equals("failed_item")) {
              assertThat(Contents.exact().get(name)).as(name).isEqualTo(rows);
            }
          });
    }
  }
}
