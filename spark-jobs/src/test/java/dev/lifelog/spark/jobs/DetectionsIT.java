package dev.lifelog.spark.jobs;

import static dev.lifelog.spark.jobs.LifelogExtension.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.cql.Row;
import dev.lifelog.cassandra.schema.ModelRow;
import dev.lifelog.cassandra.schema.Models;
import dev.lifelog.core.ModelId;
import dev.lifelog.core.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Every picture of the small collection has the same detections: place alone tells them apart. */
@ExtendWith(LifelogExtension.class)
class DetectionsIT {

  private static final int IMAGES = SmallCollection.DAYS * SmallCollection.IMAGES_PER_DAY;

  @TempDir static Path folder;

  private static SmallCollection collection;

  @BeforeAll
  static void prepare() throws IOException {
    collection = SmallCollection.in(folder.resolve("collection"), "u1");
    IngestJob.of(LifelogExtension.spark(), LifelogExtension.settings())
        .collection(collection.root().toString())
        .run();
    label();
  }

  /** The café until the half hour, home after it. */
  private static void label() throws IOException {
    List<String> truth = new ArrayList<>();
    for (Row row : rows("SELECT image_id, local_time FROM lifelog.image")) {
      // The days begin at 00:10 and at 12:00.
      LocalTime time = row.getLocalTime("local_time");
      LocalTime left = time.getHour() < 12 ? LocalTime.of(0, 40) : LocalTime.of(12, 30);
      boolean cafe = time.isBefore(left);
      truth.add("001," + row.getString("image_id") + "," + (cafe ? 1 : 2));
    }
    Path folder = Files.createDirectories(collection.root().resolve("ground_truth"));
    Files.write(folder.resolve("dev-ground-truth.csv"), truth);
    Files.write(folder.resolve("dev-clusters.csv"), List.of("001,1,cafe", "001,2,kitchen"));
  }

  private static DetectionsSummary run() {
    return DetectionsJob.of(LifelogExtension.spark(), LifelogExtension.settings())
        .collection(collection.root())
        .run();
  }

  @Test
  void run_twice_makesTwoModelsThatQuestionsCanBePutTo() {
    DetectionsSummary summary = run();
    assertThat(summary.models()).hasSize(2);
    assertThat(summary.models().get(1).accuracy())
        .as("place decides, but for the minutes on the way, which have none")
        .isBetween(0.9, 0.99);
    assertThat(summary.models()).allSatisfy(model -> assertThat(model.images()).isEqualTo(IMAGES));
    ModelRow row =
        new Models(LifelogExtension.session()).find(new ModelId("whereabouts", 1)).orElseThrow();
    assertThat(row.vocabulary()).containsExactly("cafe", "kitchen");
    assertThat(row.architecture()).isEqualTo(DetectionsJob.ARCHITECTURE);
    Map<String, String> stored = stored();
    assertThat(stored).hasSize(2 * IMAGES);
    run();
    assertThat(stored()).isEqualTo(stored);
  }

  @Test
  void run_cutsMoments() {
    run();
    assertThat(rows("SELECT model, place, concept, images FROM lifelog.moment"))
        .filteredOn(row -> "whereabouts:1".equals(row.getString("model")))
        .extracting(row -> row.getString("place") + " " + row.getString("concept"))
        .containsExactlyInAnyOrder(
            "Café Fontana cafe", "Home kitchen", "Café Fontana cafe", "Home kitchen");
  }

  @Test
  void run_withoutGroundTruth_saysSo() throws IOException {
    SmallCollection other = SmallCollection.in(folder.resolve("other"), "u1");
    assertThatThrownBy(
            () ->
                DetectionsJob.of(LifelogExtension.spark(), LifelogExtension.settings())
                    .collection(other.root())
                    .run())
        .isInstanceOf(UserError.class)
        .hasMessageEndingWith("Train on a collection that has a ground truth to learn from");
  }

  private static Map<String, String> stored() {
    Map<String, String> stored = new TreeMap<>();
    for (Row row : rows("SELECT model, image_id, concepts FROM lifelog.image_concept")) {
      stored.put(
          row.getString("model") + " " + row.getString("image_id"),
          new TreeMap<>(row.getMap("concepts", String.class, Integer.class)).toString());
    }
    return stored;
  }
}
