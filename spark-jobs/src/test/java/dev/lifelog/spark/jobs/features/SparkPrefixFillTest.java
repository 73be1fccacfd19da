package dev.lifelog.spark.jobs.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.image.ImageTraining;
import dev.lifelog.models.image.PrefixCache;
import dev.lifelog.models.image.TrainingReport;
import dev.lifelog.models.labels.LabelledImage;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkPrefixFillTest {
  @TempDir static Path folder;
  private static SparkSession spark;
  private static List<LabelledImage> images;
  private static ModelBundle base;

  @BeforeAll
  static void open() throws IOException {
    spark =
        SparkSession.builder()
            .master("local[2]")
            .appName("features")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .getOrCreate();
    images = new ArrayList<>();
    Random random = new Random(1);
    for (String colour : List.of("blue", "red")) {
      for (int i = 0; i < 12; i++) {
        Path file = folder.resolve(colour + i + ".png");
        ImageIO.write(drawn(colour, random), "png", file.toFile());
        images.add(new LabelledImage(file, new TreeSet<>(List.of(colour)), colour + i));
      }
    }
    base =
        ImageTraining.of(images)
            .width(0.1)
            .inputSize(32)
            .epochs(1)
            .run(folder.resolve("base"))
            .bundle();
  }

  @AfterAll
  static void close() {
    spark.stop();
  }

  @Test
  void fill_onExecutors_trainsToWhatThisProcessWouldHave() throws IOException {
    Path shards = folder.resolve("shards");
    TrainingReport here = training("here").run(folder.resolve("model-here"));
    TrainingReport there =
        training("there")
            .prefixFill(
                SparkPrefixFill.of(spark, shards.toUri().toString())
                    .pictures(folder, folder.toUri().toString())
                    .recordsPerTask(10))
            .run(folder.resolve("model-there"));

    assertThat(cached("there")).isEqualTo(cached("here"));
    assertThat(there.bundle().weights().get("fc.weight").values())
        .isEqualTo(here.bundle().weights().get("fc.weight").values());
    assertThat(shards).isEmptyDirectory();
  }

  private static ImageTraining training(String cache) {
    return ImageTraining.of(images)
        .base(base)
        .freezeThrough("inception4e")
        .batchSize(8)
        .epochs(1)
        .cachedPrefix(new PrefixCache(folder.resolve(cache), 3, 64 << 20));
  }

  private static byte[] cached(String cache) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(cache))) {
      return Files.readAllBytes(files.findFirst().orElseThrow());
    }
  }

  private static BufferedImage drawn(String colour, Random random) {
    BufferedImage image = new BufferedImage(48, 48, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(colour.equals("red") ? Color.RED : Color.BLUE);
    graphics.fillOval(random.nextInt(20), random.nextInt(20), 20, 20);
    graphics.dispose();
    return image;
  }
}
