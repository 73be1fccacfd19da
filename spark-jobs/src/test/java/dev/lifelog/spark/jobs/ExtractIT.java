package dev.lifelog.spark.jobs;

import static dev.lifelog.spark.jobs.LifelogExtension.count;
import static dev.lifelog.spark.jobs.LifelogExtension.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.cql.Row;
import dev.lifelog.core.ModelId;
import dev.lifelog.core.UserError;
import dev.lifelog.models.image.ImageTraining;
import dev.lifelog.models.labels.LabelledImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** One collection through its life with a model; the steps build on one another. */
@ExtendWith(LifelogExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExtractIT {

  private static final ModelId MODEL = new ModelId("colours", 1);
  private static final int IMAGES = SmallCollection.DAYS * SmallCollection.IMAGES_PER_DAY;
  private static final int POISONED = 3;

  @TempDir static Path folder;

  private static SmallCollection collection;

  @BeforeAll
  static void prepare() throws IOException {
    collection = SmallCollection.in(folder.resolve("collection"), "u1");
    train("first", List.of("red_thing", "green_thing", "blue_thing"), 1);
    train("second", List.of("blue_thing", "red_thing", "green_thing"), 2);
    poison();
    ingest();
  }

  /** The second network takes other colours for the same concepts: all its scores differ. */
  private static void train(String name, List<String> concepts, long seed) throws IOException {
    List<LabelledImage> images = new ArrayList<>();
    List<Path> pictures = collection.pictures("u1");
    for (int i = 0; i < pictures.size(); i++) {
      images.add(
          new LabelledImage(
              pictures.get(i), new TreeSet<>(List.of(concepts.get(i % 3))), "moment" + i));
    }
    ImageTraining.of(images)
        .name(name)
        .width(0.125)
        .inputSize(32)
        .epochs(1)
        .seed(seed)
        .run(folder.resolve(name));
  }

  private static void poison() throws IOException {
    List<Path> pictures = collection.pictures("u1");
    Files.write(pictures.get(0), new byte[0]);
    Files.writeString(pictures.get(1), "not a picture at all", StandardCharsets.UTF_8);
    Files.delete(pictures.get(2));
  }

  private static void ingest() {
    IngestJob.of(LifelogExtension.spark(), LifelogExtension.settings())
        .collection(collection.root().toString())
        .run();
  }

  private static ExtractJob extraction(String bundle) {
    return ExtractJob.of(LifelogExtension.spark(), LifelogExtension.settings())
        .model(MODEL)
        .bundle(folder.resolve(bundle));
  }

  @Test
  @Order(1)
  void run_theFirstTime_looksAtEveryImage() {
    ExtractSummary summary = extraction("first").run();
    assertThat(summary.images()).isEqualTo(IMAGES);
    assertThat(summary.written()).isEqualTo(IMAGES - POISONED);
    assertThat(summary.refused()).isEqualTo(POISONED);
    assertThat(summary.problems())
        .containsOnly(
            Map.entry("image_empty", 1L),
            Map.entry("image_not_an_image", 1L),
            Map.entry("image_missing", 1L));
    assertThat(count("image_concept")).isEqualTo(IMAGES - POISONED);
    assertCopyEqualsTruth();
    assertMomentsHoldEachImageOnce();
  }

  @Test
  @Order(2)
  void run_theFirstTime_leavesEachRefusedImageWithItsReason() {
    List<Row> failed =
        rows("SELECT * FROM lifelog.failed_item").stream()
            .filter(row -> row.getString("reason_code").startsWith("image_not"))
            .toList();
    assertThat(failed).hasSize(1);
    assertThat(failed.get(0).getString("user_id")).isEqualTo("u1");
    assertThat(failed.get(0).getLocalDate("day")).isEqualTo("2018-05-04");
    assertThat(failed.get(0).getString("remedy")).isNotBlank();
  }

  @Test
  @Order(3)
  void run_theFirstTime_addsWhatThePicturesTell() {
    assertThat(rows("SELECT * FROM lifelog.image"))
        .filteredOn(row -> !row.isNull("digest"))
        .hasSize(IMAGES - POISONED)
        .allSatisfy(
            row -> {
              assertThat(row.getInt("width")).isEqualTo(64);
              assertThat(row.getInt("height")).isEqualTo(48);
              assertThat(row.getInt("brightness")).isBetween(1, 254);
              assertThat(row.getString("digest")).hasSize(64);
            });
  }

  @Test
  @Order(4)
  void run_theFirstTime_copiesPlaceAndTimeOfTheMinute() {
    Row minute =
        rows("SELECT * FROM lifelog.minute WHERE activity = 'walking'").stream()
            .filter(row -> row.getInt("steps") == 10)
            .findFirst()
            .orElseThrow();
    assertThat(rows("SELECT * FROM lifelog.image_by_concept"))
        .filteredOn(row -> minute.getInstant("utc_minute").equals(row.getInstant("utc_minute")))
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.getString("activity")).isEqualTo("walking");
              assertThat(row.getString("place")).isEqualTo(minute.getString("place"));
              assertThat(row.getLocalTime("local_time"))
                  .isEqualTo(minute.getLocalTime("local_time"));
              assertThat(row.getString("month")).isEqualTo("2018-05");
              assertThat(row.getInt("stay_minutes")).isEqualTo(minute.getInt("stay_minutes"));
            });
    assertThat(rows("SELECT came_from, goes_to FROM lifelog.image_by_concept"))
        .filteredOn(row -> !row.isNull("came_from"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.getString("goes_to")).isEqualTo("Home"));
  }

  @Test
  @Order(5)
  void run_theSecondTime_hasNothingToDo() {
    ExtractSummary summary = extraction("first").run();
    assertThat(summary.days()).isZero();
    assertThat(summary.daysSkipped()).isEqualTo(SmallCollection.DAYS);
    assertThat(summary.images()).isZero();
  }

  @Test
  @Order(6)
  void run_afterTheDayWasIngestedAgain_keepsConceptsAndMendsTheCopy() throws IOException {
    String table = Files.readString(collection.minuteTable("u1"), StandardCharsets.UTF_8);
    Files.writeString(collection.minuteTable("u1"), table.replace("Home", "Work"));
    ingest();
    ExtractSummary summary = extraction("first").run();
    assertThat(summary.kept()).isEqualTo(IMAGES - POISONED);
    assertThat(summary.written()).isZero();
    assertThat(rows("SELECT place FROM lifelog.image_by_concept"))
        .extracting(row -> row.getString("place"))
        .contains("Work")
        .doesNotContain("Home");
  }

  @Test
  @Order(7)
  void redo_withAnotherResult_leavesNoRowOfTheFormerOne() {
    Map<String, Map<String, Integer>> before = truth();
    ExtractSummary summary = extraction("second").redo().run();
    assertThat(summary.written()).isEqualTo(IMAGES - POISONED);
    assertThat(truth()).as("the networks differ").isNotEqualTo(before);
    assertCopyEqualsTruth();
    assertMomentsHoldEachImageOnce();
  }

  @Test
  @Order(8)
  void export_writesTheBestConceptOfEachImageInOrder() throws IOException {
    Path file = folder.resolve("best.csv");
    ExportSummary summary =
        ConceptsExport.of(LifelogExtension.spark(), LifelogExtension.settings())
            .model(MODEL)
            .to(file.toString())
            .run();
    List<String> lines = Files.readAllLines(file);
    assertThat(summary.images()).isEqualTo(IMAGES - POISONED);
    assertThat(lines).hasSize(1 + IMAGES - POISONED).startsWith("image,concept,score");
    assertThat(lines.subList(1, lines.size()))
        .isSorted()
        .allMatch(line -> line.matches("u1_2018\\d{4}_\\d{4}_i00,[a-z]+_thing,0\\.\\d{4}"));
    try (var files = Files.list(folder)) {
      assertThat(files.map(Path::toString)).noneMatch(name -> name.contains("crc"));
    }
  }

  @Test
  @Order(9)
  void run_ofAMissingBundle_namesIt() {
    assertThatThrownBy(() -> extraction("no-such-bundle").run())
        .isInstanceOf(UserError.class)
        .hasMessageContaining("no-such-bundle");
  }

  @Test
  @Order(10)
  void import_ofAnotherDetector_makesAModelOfItsOwn() throws IOException {
    Row image = rows("SELECT image_id FROM lifelog.image_concept LIMIT 1").get(0);
    String id = image.getString("image_id");
    Path file = folder.resolve("detector.csv");
    Files.write(
        file,
        List.of(
            "image,concept,score",
            id + ",Coffee Mug,0.75",
            id + ",laptop,0.25",
            id + ",laptop,0.5",
            id + ",bridge,1.5",
            "u1_20180504_9999_i00,laptop,0.5",
            "u1_20010101_1200_i00,laptop,0.5",
            "two,fields"));
    ModelId other = new ModelId("detector", 1);
    ImportSummary summary = importFile(file, other);
    assertThat(summary.lines()).isEqualTo(new TableCount(7, 2, 5));
    assertThat(summary.images()).isEqualTo(1);
    assertThat(
            rows("SELECT concepts, model FROM lifelog.image_concept").stream()
                .filter(row -> other.toString().equals(row.getString("model")))
                .map(row -> row.getMap("concepts", String.class, Integer.class)))
        .containsExactly(Map.of("coffee_mug", 7500, "laptop", 2500));
    assertThat(rows("SELECT model, first_image, concept, best_image FROM lifelog.moment"))
        .filteredOn(row -> other.toString().equals(row.getString("model")))
        .singleElement()
        .satisfies(row -> assertThat(row.getString("first_image")).isEqualTo(id))
        .satisfies(row -> assertThat(row.getString("concept")).isEqualTo("coffee_mug"));
    assertThat(
            rows(
                "SELECT line FROM lifelog.failed_item WHERE source = 'detector.csv' ALLOW"
                    + " FILTERING"))
        .extracting(row -> row.getLong("line"))
        .containsExactlyInAnyOrder(4L, 5L, 6L, 7L, 8L);

    Files.write(file, List.of(id + ",Coffee Mug,0.5"));
    importFile(file, other);
    assertThat(
            rows("SELECT concept, score, model FROM lifelog.image_by_concept").stream()
                .filter(row -> other.toString().equals(row.getString("model")))
                .map(row -> row.getString("concept") + row.getInt("score")))
        .containsExactly("coffee_mug5000");
  }

  private static ImportSummary importFile(Path file, ModelId model) {
    return ConceptsImport.of(LifelogExtension.spark(), LifelogExtension.settings())
        .file(file.toString())
        .model(model)
        .run();
  }

  /** A day that is cut again leaves no moment of the former cut, which would overlap. */
  private static void assertMomentsHoldEachImageOnce() {
    List<Row> moments =
        rows("SELECT day, model, first_image, last_image, images, place FROM lifelog.moment");
    assertThat(moments.stream().mapToInt(row -> row.getInt("images")).sum())
        .isEqualTo(IMAGES - POISONED);
    assertThat(moments)
        .extracting(row -> row.getString("place"))
        .contains("Café Fontana")
        .doesNotContainNull();
    for (String image : truth().keySet()) {
      assertThat(moments)
          .filteredOn(
              row ->
                  row.getString("first_image").compareTo(image) <= 0
                      && row.getString("last_image").compareTo(image) >= 0)
          .as(image)
          .hasSize(1);
    }
  }

  private static void assertCopyEqualsTruth() {
    Map<String, Map<String, Integer>> copy = new TreeMap<>();
    for (Row row : rows("SELECT image_id, concept, score FROM lifelog.image_by_concept")) {
      Integer other =
          copy.computeIfAbsent(row.getString("image_id"), id -> new HashMap<>())
              .put(row.getString("concept"), row.getInt("score"));
      assertThat(other).as("two scores of one image and concept").isNull();
    }
    assertThat(copy).isEqualTo(truth());
  }

  private static Map<String, Map<String, Integer>> truth() {
    Map<String, Map<String, Integer>> truth = new TreeMap<>();
    for (Row row : rows("SELECT image_id, concepts FROM lifelog.image_concept")) {
      truth.put(row.getString("image_id"), row.getMap("concepts", String.class, Integer.class));
    }
    return truth;
  }
}
