package dev.lifelog.spark.jobs;

import static dev.lifelog.spark.jobs.LifelogExtension.count;
import static dev.lifelog.spark.jobs.LifelogExtension.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.cql.Row;
import dev.lifelog.core.ModelId;
import dev.lifelog.core.UserError;
import dev.lifelog.models.bundle.BundleDescription;
import dev.lifelog.models.bundle.BundleWriter;
import dev.lifelog.models.bundle.ImageInput;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.network.Architecture;
import dev.lifelog.models.network.Plan;
import dev.lifelog.models.weights.Tensor;
import dev.lifelog.spark.jobs.writing.HalfFloats;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** One image in twenty is bad, each in its own way; the model lies in one file. */
@ExtendWith(LifelogExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PoisonedCollectionIT {

  private static final ModelId MODEL = new ModelId("random", 1);
  private static final int IMAGES = 3 * SmallCollection.DAYS * SmallCollection.IMAGES_PER_DAY;

  @TempDir static Path folder;

  private static final Map<String, String> REASONS = new TreeMap<>();
  private static SmallCollection collection;
  private static ModelBundle bundle;

  @BeforeAll
  static void prepare() throws IOException {
    collection = SmallCollection.in(folder.resolve("poisoned"), "u1", "u2", "u3");
    IngestJob.of(LifelogExtension.spark(), LifelogExtension.settings())
        .collection(collection.root().toString())
        .run();
    poison(collection.pictures("u1").subList(3, 12));
    rename(collection.pictures("u2").get(0));
    bundle = bundle();
    bundle.pack(folder.resolve("random.zip"));
  }

  private static void poison(List<Path> files) throws IOException {
    byte[] good = Files.readAllBytes(files.get(0));
    bad(files.get(0), new byte[0], "image_empty");
    bad(files.get(1), "text".repeat(99).getBytes(StandardCharsets.UTF_8), "image_not_an_image");
    bad(files.get(2), Arrays.copyOf(good, good.length / 2), "image_truncated");
    bad(files.get(3), "\0\0\0\u0018ftypheic\0\0\0\0mif1heic", "image_unsupported");
    bad(files.get(4), png(50_000, 50_000), "image_too_many_pixels");
    bad(files.get(5), png(1, 1), "image_too_small");
    Files.delete(files.get(6));
    expect(files.get(6), "image_missing");
    Files.delete(files.get(7));
    Files.createDirectory(files.get(7));
    expect(files.get(7), "image_directory");
    Files.setPosixFilePermissions(files.get(8), PosixFilePermissions.fromString("---------"));
    if (Files.isReadable(files.get(8))) {
      // To the superuser every file is readable.
      bad(files.get(8), new byte[0], "image_empty");
    } else {
      expect(files.get(8), "image_no_permission");
    }
  }

  /** Another format under a JPEG's name: good, since what counts is in the file. */
  private static void rename(Path file) throws IOException {
    BufferedImage picture = ImageIO.read(file.toFile());
    Files.delete(file);
    ImageIO.write(picture, "png", file.toFile());
  }

  private static void bad(Path file, String bytes, String reason) throws IOException {
    bad(file, bytes.getBytes(StandardCharsets.ISO_8859_1), reason);
  }

  private static void bad(Path file, byte[] bytes, String reason) throws IOException {
    Files.delete(file);
    Files.write(file, bytes);
    expect(file, reason);
  }

  private static void expect(Path file, String reason) {
    REASONS.put(collection.root().relativize(file).toString(), reason);
  }

  /** A small picture whose header claims another size. */
  private static byte[] png(int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
    byte[] bytes = out.toByteArray();
    ByteBuffer.wrap(bytes).putInt(16, width).putInt(20, height);
    return bytes;
  }

  private static ModelBundle bundle() throws IOException {
    Plan plan = Architecture.GOOGLENET.plan(3, 0.125, 64);
    Random random = new Random(7);
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    plan.parameters()
        .forEach(
            (name, shape) -> {
              float[] values = new float[(int) Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
              for (int i = 0; i < values.length; i++) {
                values[i] = name.endsWith("running_var") ? 1 : 0.1f * (float) random.nextGaussian();
              }
              tensors.put(name, new Tensor(shape, values));
            });
    List<Double> half = List.of(0.5, 0.5, 0.5);
    return BundleWriter.of(
            BundleDescription.ofImages(
                "random",
                Architecture.GOOGLENET.code(),
                List.of("red_thing", "green_thing", "blue_thing"),
                ImageInput.stretched(0.125, 64, half, half),
                "nothing",
                Map.of()))
        .weights(tensors)
        .write(folder.resolve("random"));
  }

  private static ExtractJob extraction(String digest) {
    return ExtractJob.of(LifelogExtension.spark(), LifelogExtension.settings())
        .model(MODEL)
        .bundle(folder.resolve("random.zip").toString(), digest);
  }

  @Test
  @Order(1)
  void run_ofAnotherBundleThanRegistered_isRefusedByName() {
    String other = "0".repeat(64);
    assertThatThrownBy(() -> extraction(other).run())
        .isInstanceOf(UserError.class)
        .hasMessageContaining("random.zip has the digest " + bundle.digest())
        .hasMessageContaining(other + " was registered")
        .hasMessageEndingWith("Register it as a new version, or put the registered bundle back");
    assertThat(count("image_concept")).isZero();
  }

  @Test
  @Order(2)
  void run_ofAPoisonedCollection_givesEachGoodImageItsRowsAndEachBadOneItsReason() {
    ExtractSummary summary = extraction(bundle.digest()).run();

    assertThat(summary.refused()).isEqualTo(REASONS.size());
    assertThat(summary.written()).isEqualTo(IMAGES - REASONS.size());
    Map<String, String> failed = new TreeMap<>();
    for (Row row : rows("SELECT item, reason_code FROM lifelog.failed_item")) {
      failed.put(row.getString("item"), row.getString("reason_code"));
    }
    assertThat(failed).isEqualTo(REASONS);
    assertThat(count("image_concept")).isEqualTo(IMAGES - REASONS.size());
    assertThat(rows("SELECT feature FROM lifelog.image_feature"))
        .hasSize(IMAGES - REASONS.size())
        .allSatisfy(
            row ->
                assertThat(HalfFloats.read(row.getByteBuffer("feature")))
                    .hasSize(bundle.description().featureSize()));
    assertThat(rows("SELECT quality, concepts FROM lifelog.image_by_concept"))
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.getString("quality")).isNotBlank();
              assertThat(row.getMap("concepts", String.class, Integer.class)).isNotEmpty();
            });
  }

  @Test
  @Order(3)
  void run_again_doesNothing() {
    ExtractSummary summary = extraction(bundle.digest()).run();
    assertThat(summary.days()).isZero();
    assertThat(summary.images()).isZero();
  }

  @Test
  @Order(4)
  void redo_afterTheCollectionHasGone_saysWhichAndLeavesTheDaysDone() throws IOException {
    Path away = Files.move(collection.root(), folder.resolve("away"));
    assertThatThrownBy(() -> extraction(bundle.digest()).redo().run())
        .isInstanceOf(UserError.class)
        .hasMessageContaining("poisoned of u1, 2018-05-04 is not there")
        .hasMessageEndingWith("Bring it back, or name its new place with --collection");
    assertThat(rows("SELECT state, model FROM lifelog.day_index"))
        .filteredOn(row -> MODEL.toString().equals(row.getString("model")))
        .extracting(row -> row.getString("state"))
        .containsOnly("done");

    ExtractSummary summary = extraction(bundle.digest()).collection(away.toString()).redo().run();
    assertThat(summary.written()).isEqualTo(IMAGES - REASONS.size());
  }
}
