package dev.lifelog.models.quantisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifelog.core.UserError;
import dev.lifelog.models.bundle.BundleDescription;
import dev.lifelog.models.bundle.ImageInput;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.bundle.Precision;
import dev.lifelog.models.inference.ImageClassifier;
import dev.lifelog.models.inference.Inference;
import dev.lifelog.models.inference.Normalisation;
import dev.lifelog.models.inference.Scores;
import dev.lifelog.models.network.Architecture;
import dev.lifelog.models.onnx.RandomTensors;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On networks of random weights: what they say means nothing, but both have to say the same. */
class QuantisationTest {
  private static final List<String> CLASSES = List.of("a", "b", "c", "d");
  private static final int SIZE = 64;
  @TempDir static Path folder;
  private static List<CalibrationPicture> pictures;

  @BeforeAll
  static void draw() throws IOException {
    Random random = new Random(3);
    for (int i = 0; i < 60; i++) {
      BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = image.createGraphics();
      for (int j = 0; j < 12; j++) {
        graphics.setColor(new Color(random.nextInt(1 << 24)));
        graphics.fillOval(
            random.nextInt(SIZE), random.nextInt(SIZE), random.nextInt(40), random.nextInt(40));
      }
      graphics.dispose();
      ImageIO.write(image, "png", folder.resolve("picture" + i + ".png").toFile());
    }
    Files.writeString(folder.resolve("broken.png"), "no picture");
    pictures = CalibrationPicture.below(folder);
  }

  @ParameterizedTest
  @CsvSource({"GOOGLENET, 0.25, 0.98", "ALEXNET, 0.125, 0.98"})
  void run_network_describesPicturesAsBefore(Architecture architecture, double width, double least)
      throws Exception {
    ModelBundle floats = bundle(architecture, width);

    QuantisationReport report =
        Quantisation.of(floats)
            .images(20)
            .inference(Inference.cpu(1))
            .run(pictures, folder.resolve("int8-" + architecture.code()));

    ModelBundle integers = report.bundle();
    assertThat(integers.description().precision()).isEqualTo(Precision.INT8);
    assertThat(integers.description().figures())
        .containsEntry(QuantisationReport.LOSS, report.lossPoints())
        .containsKeys("int8_agreement", "int8_compared_images");
    assertThat(Files.size(integers.weightsFile())).isLessThan(Files.size(floats.weightsFile()) / 2);
    assertThat(report.calibratedOn() + report.compared()).isEqualTo(60);
    try (ImageClassifier before = ImageClassifier.open(floats.location(), Inference.cpu(1));
        ImageClassifier after = ImageClassifier.open(integers.location(), Inference.cpu(1))) {
      List<int[]> decoded = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        byte[] bytes = Files.readAllBytes(folder.resolve("picture" + i + ".png"));
        decoded.add(before.decoding().decode(bytes).rgb());
      }
      List<Scores> expected = before.score(decoded);
      List<Scores> actual = after.score(decoded);
      for (int i = 0; i < 5; i++) {
        assertThat(cosine(actual.get(i).feature(), expected.get(i).feature())).isGreaterThan(least);
      }
    }
  }

  @Test
  void run_withLabels_tellsTheAccuracyOfBoth() throws IOException {
    List<CalibrationPicture> labelled =
        pictures.stream()
            .map(picture -> new CalibrationPicture(picture.file(), Set.copyOf(CLASSES)))
            .toList();

    QuantisationReport report =
        Quantisation.of(bundle(Architecture.GOOGLENET, 0.125))
            .images(10)
            .compared(7)
            .inference(Inference.cpu(1))
            .run(labelled, folder.resolve("labelled"));

    assertThat(report.accuracyBefore()).isEqualTo(1);
    assertThat(report.accuracyAfter()).isEqualTo(1);
    assertThat(report.lossPoints()).isZero();
    assertThat(report.compared()).isBetween(6, 7);
  }

  @Test
  void of_networkInIntegers_isRefused() throws IOException {
    QuantisationReport report =
        Quantisation.of(bundle(Architecture.GOOGLENET, 0.125))
            .images(2)
            .compared(2)
            .inference(Inference.cpu(1))
            .run(pictures, folder.resolve("once"));

    assertThatThrownBy(() -> Quantisation.of(report.bundle()))
        .isInstanceOf(UserError.class)
        .hasMessage(
            folder.resolve("once")
                + " holds the network 'googlenet' in int8, which cannot be quantised."
                + " Name a GoogLeNet or an AlexNet in fp32");
  }

  @Test
  void run_noPicture_saysSo() throws IOException {
    ModelBundle floats = bundle(Architecture.GOOGLENET, 0.125);
    List<CalibrationPicture> broken =
        List.of(new CalibrationPicture(folder.resolve("broken.png"), Set.of()));

    assertThatThrownBy(() -> Quantisation.of(floats).run(broken, folder.resolve("none")))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("Too few of the pictures can be decoded");
    assertThat(folder.resolve("none")).doesNotExist();
  }

  private static ModelBundle bundle(Architecture architecture, double width) throws IOException {
    BundleDescription description =
        BundleDescription.ofImages(
            "random",
            architecture.code(),
            CLASSES,
            ImageInput.stretched(width, SIZE, Normalisation.MEAN, Normalisation.STD),
            "nothing",
            Map.of());
    return ModelBundle.write(
        folder.resolve(architecture.code() + width),
        description,
        RandomTensors.of(architecture.plan(CLASSES.size(), width, SIZE), 5));
  }

  private static double cosine(float[] a, float[] b) {
    double dot = 0;
    double lengthA = 0;
    double lengthB = 0;
    for (int i = 0; i < a.length; i++) {
      dot += a[i] * b[i];
      lengthA += a[i] * a[i];
      lengthB += b[i] * b[i];
    }
    return dot / Math.sqrt(lengthA * lengthB);
  }
}
