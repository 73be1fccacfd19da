package dev.lifelog.spark.jobs;

import static dev.lifelog.spark.jobs.LifelogExtension.count;
import static dev.lifelog.spark.jobs.LifelogExtension.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.cql.Row;
import dev.lifelog.core.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
    assertThat(count("minute")).isEqualTo(MINUTES);
    assertThat(count("image")).isEqualTo(IMAGES);
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
    Row image = rows("SELECT * FROM lifelog.image LIMIT 1").get(0);
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
        .hasMessageContaining("No directory file:" + missing);
  }

  @Test
  void run_ofAnEmptyDirectory_saysWhatIsMissing() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThatThrownBy(() -> ingest(empty))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("No table in file:" + empty);
  }
}
