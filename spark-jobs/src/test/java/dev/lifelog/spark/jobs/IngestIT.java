package dev.lifelog.spark.jobs;

import static dev.lifelog.spark.jobs.LifelogExtension.count;
import static dev.lifelog.spark.jobs.LifelogExtension.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.cql.Row;
import dev.lifelog.core.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LifelogExtension.class)
class IngestIT {

  private static final long MINUTES = 2L * SmallCollection.DAYS * SmallCollection.MINUTES_PER_DAY;
  private static final long IMAGES = 2L * SmallCollection.DAYS * SmallCollection.IMAGES_PER_DAY;

  @TempDir static Path folder;

  private static SmallCollection collection;
  private static IngestSummary summary;

  @BeforeAll
  static void ingest() throws IOException {
    collection = SmallCollection.in(folder.resolve("clean"), "u1", "u2");
    summary = ingest(collection.root());
  }

  private static IngestSummary ingest(Path root) {
    return IngestJob.of(LifelogExtension.spark(), LifelogExtension.settings())
        .collection(root.toString())
        .run();
  }

  @Test
  void run_ofACleanCollection_writesEveryRow() {
    assertThat(summary.minutes()).isEqualTo(new TableCount(MINUTES, MINUTES, 0));
    assertThat(summary.images()).isEqualTo(new TableCount(IMAGES, IMAGES, 0));
    assertThat(summary.users()).isEqualTo(2);
    assertThat(rowsOf("minute", "u1", "u2")).isEqualTo(MINUTES);
    assertThat(rowsOf("image", "u1", "u2")).isEqualTo(IMAGES);
  }

  @Test
  void run_ofACleanCollection_marksEachDayInTheLedger() {
    List<Row> days = rows("SELECT * FROM lifelog.day_index WHERE user_id = 'u1'");
    assertThat(days).hasSize(summary.days() / 2);
    assertThat(days)
        .allSatisfy(
            day -> {
              assertThat(day.getString("model")).isEqualTo("metadata");
              assertThat(day.getString("state")).isEqualTo("ingested");
              assertThat(day.getLong("write_timestamp"))
                  .isGreaterThanOrEqualTo(summary.writeTimestamp());
              assertThat(imagesOf(day.getLocalDate("day"))).isEqualTo(day.getInt("images"));
            });
  }

  private static long rowsOf(String table, String... users) {
    long rows = 0;
    for (String user : users) {
      rows += count(table + " WHERE user_id = '" + user + "' ALLOW FILTERING");
    }
    return rows;
  }

  private static long imagesOf(LocalDate day) {
    return rows("SELECT COUNT(*) FROM lifelog.image WHERE user_id = 'u1' AND day = ?", day)
        .get(0)
        .getLong(0);
  }

  @Test
  void run_twice_leavesTheSameRows() {
    Map<String, String> before = contents();
    IngestSummary second = ingest(collection.root());
    assertThat(second.writeTimestamp()).isGreaterThan(summary.writeTimestamp());
    assertThat(second.minutes()).isEqualTo(summary.minutes());
    assertThat(second.images()).isEqualTo(summary.images());
    assertThat(contents()).isEqualTo(before);
  }

  private static Map<String, String> contents() {
    Map<String, String> contents = new TreeMap<>();
    for (String table : List.of("minute", "image", "failed_item")) {
      for (Row row : rows("SELECT JSON * FROM lifelog." + table)) {
        contents.merge(
            table, row.getString(0).replaceAll("\"failed_at\": \"[^\"]*\"", ""), String::concat);
      }
    }
    return contents;
  }

  @Test
  void run_placesAnImageInTheDayOfItsMinute() {
    Row image =
        rows("SELECT * FROM lifelog.image WHERE user_id = 'u1' LIMIT 1 ALLOW FILTERING").get(0);
    Row minute =
        rows(
                "SELECT * FROM lifelog.minute WHERE user_id = ? AND day = ? AND utc_minute = ?",
                image.getString("user_id"),
                image.getLocalDate("day"),
                image.getInstant("utc_minute"))
            .get(0);
    assertThat(image.getLocalTime("local_time")).isEqualTo(minute.getLocalTime("local_time"));
    assertThat(image.getString("time_zone")).isEqualTo(minute.getString("time_zone"));
    assertThat(minute.getList("images", String.class)).contains(image.getString("image_id"));
    assertThat(collection.root().resolve(image.getString("path"))).exists();
    assertThat(image.getLong("bytes")).isPositive();
  }

  @Test
  void run_tellsOfEachMinuteWhatItIsPartOf() {
    List<Row> minutes =
        rows("SELECT * FROM lifelog.minute WHERE user_id = 'u1' AND day = '2018-05-05'");

    for (int i = 0; i < minutes.size(); i++) {
      Row minute = minutes.get(i);
      boolean way = i >= SmallCollection.WAY_BEGINS && i < SmallCollection.WAY_ENDS;
      assertThat(minute.getString("came_from")).isEqualTo(way ? "Café Fontana" : null);
      assertThat(minute.getString("goes_to")).isEqualTo(way ? "Home" : null);
      assertThat(minute.getInt("stay_minutes")).isEqualTo(way ? 6 : 27);
    }
  }

  @Test
  void run_writesNoTombstonesForMissingValues() {
    assertThat(rows("SELECT song, writetime(song) AS w FROM lifelog.minute"))
        .filteredOn(row -> row.isNull("song"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.isNull("w")).isTrue());
  }

  @Test
  void run_ofAMissingDirectory_saysSo() {
    Path missing = folder.resolve("nowhere");
    assertThatThrownBy(() -> ingest(missing))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("No directory " + missing);
  }

  @Test
  void run_ofAnEmptyDirectory_saysWhatIsMissing() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThatThrownBy(() -> ingest(empty))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("No table in " + empty + "/minute_based_table");
  }

  @Test
  void run_ofADamagedCollection_refusesEachDamagedRowAndWritesTheOthers() throws IOException {
    SmallCollection damaged = SmallCollection.in(folder.resolve("damaged"), "u9");
    Path minutes = damaged.minuteTable("u9");
    List<String> lines = new ArrayList<>(Files.readAllLines(minutes));
    lines.set(2, lines.get(2).replace("u9_2018", "u9-2018"));
    lines.set(4, "\"" + lines.get(4));
    lines.add("");
    lines.add(lines.get(6));
    Files.write(minutes, String.join("\r\n", lines).getBytes(StandardCharsets.ISO_8859_1));
    Path concepts = damaged.conceptTable("u9");
    List<String> images = new ArrayList<>(Files.readAllLines(concepts));
    images.add(images.get(10));
    images.add("only,three,fields");
    Files.write(concepts, images);

    IngestSummary summary = ingest(damaged.root());

    int rows = SmallCollection.DAYS * SmallCollection.MINUTES_PER_DAY;
    assertThat(summary.minutes()).isEqualTo(new TableCount(rows + 1, rows - 2, 3));
    // The image of line 3's minute and of line 5's have no day any more, besides the two added
    // rows.
    int pictures = SmallCollection.DAYS * SmallCollection.IMAGES_PER_DAY;
    assertThat(summary.images().read()).isEqualTo(pictures + 2);
    assertThat(failures("damaged"))
        .containsEntry("minute_based_table/u9.csv:3", "minute_id_invalid")
        .containsEntry("minute_based_table/u9.csv:5", "text_quote_unclosed")
        .containsEntry("minute_based_table/u9.csv:" + lines.size(), "minute_duplicate")
        .containsEntry(conceptLine(images.size() - 1), "concept_duplicate")
        .containsEntry(conceptLine(images.size()), "concept_row_fields");
    assertThat(rowsOf("minute", "u9")).isEqualTo(summary.minutes().written());
    assertThat(rowsOf("image", "u9")).isEqualTo(summary.images().written());
    assertThat(rows("SELECT place FROM lifelog.minute WHERE user_id = 'u9' ALLOW FILTERING"))
        .extracting(row -> row.getString("place"))
        .contains("Café Fontana");
  }

  private static String conceptLine(int line) {
    return "visual_concepts/u9_categories_attr_concepts.csv:" + line;
  }

  @Test
  void run_whereTablesAndDiskDisagree_reportsBothAndWritesTheRows() throws IOException {
    SmallCollection other = SmallCollection.in(folder.resolve("disk"), "u8");
    List<Path> pictures = other.pictures("u8");
    Files.delete(pictures.get(0));
    Path lowerCase =
        pictures
            .get(1)
            .resolveSibling(pictures.get(1).getFileName().toString().replace(".JPG", ".jpg"));
    Files.move(pictures.get(1), lowerCase);
    Path unlisted = Files.copy(pictures.get(2), pictures.get(2).resolveSibling("B99.JPG"));
    Files.write(pictures.get(3), new byte[0]);

    IngestSummary summary = ingest(other.root());

    assertThat(summary.refused()).isZero();
    assertThat(failures("disk"))
        .containsOnly(
            Map.entry(relative(other, pictures.get(0)), "image_file_missing"),
            Map.entry(relative(other, lowerCase), "image_file_case"),
            Map.entry(relative(other, unlisted), "image_file_unlisted"),
            Map.entry(relative(other, pictures.get(3)), "image_file_empty"));
    assertThat(rows("SELECT path FROM lifelog.image WHERE user_id = 'u8' ALLOW FILTERING"))
        .extracting(row -> row.getString("path"))
        .contains(relative(other, lowerCase));
  }

  private static String relative(SmallCollection collection, Path file) {
    return collection.root().relativize(file).toString();
  }

  @Test
  void run_ofATableWithoutAHeader_leavesItOutAndGoesOn() throws IOException {
    SmallCollection headless = SmallCollection.in(folder.resolve("headless"), "u6", "u7");
    List<String> lines = Files.readAllLines(headless.minuteTable("u6"));
    Files.write(headless.minuteTable("u6"), lines.subList(1, lines.size()));

    IngestSummary summary = ingest(headless.root());

    assertThat(summary.tablesRefused()).isEqualTo(1);
    assertThat(summary.minutes().written())
        .isEqualTo(SmallCollection.DAYS * SmallCollection.MINUTES_PER_DAY);
    assertThat(summary.problems()).containsKey("column_required");
  }

  @Test
  void run_whereATableIsMissingOrWithoutRows_saysSoAndGoesOn() throws IOException {
    SmallCollection torn = SmallCollection.in(folder.resolve("torn"), "u3", "u4", "u5");
    Files.delete(torn.conceptTable("u3"));
    Files.write(torn.minuteTable("u4"), Files.readAllLines(torn.minuteTable("u4")).subList(0, 1));

    IngestSummary summary = ingest(torn.root());

    long pictures = (long) SmallCollection.DAYS * SmallCollection.IMAGES_PER_DAY;
    assertThat(summary.tablesRefused()).isEqualTo(2);
    assertThat(summary.images()).isEqualTo(new TableCount(2 * pictures, pictures, pictures));
    assertThat(failures("torn"))
        .containsEntry("visual_concepts/u3_categories_attr_concepts.csv", "table_missing")
        .containsEntry("minute_based_table/u4.csv:1", "table_empty");
    assertThat(summary.problems())
        .as("every image of u3 is told; files whose rows are refused are listed all the same")
        .containsEntry("image_without_concept_row", pictures)
        .containsEntry("image_without_minute", pictures)
        .doesNotContainKey("image_file_unlisted");
  }

  /** Reason codes by item. */
  private static Map<String, String> failures(String source) {
    Map<String, String> failures = new TreeMap<>();
    for (Row row : rows("SELECT * FROM lifelog.failed_item")) {
      if (source.equals(row.getString("source"))) {
        failures.put(row.getString("item"), row.getString("reason_code"));
      }
    }
    return failures;
  }
}
