package dev.lifelog.models.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lifelog.core.UserError;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.inference.ImageClassifier;
import dev.lifelog.models.inference.Inference;
import dev.lifelog.models.inference.Scores;
import dev.lifelog.models.network.Architecture;
import dev.lifelog.models.network.Plan;
import dev.lifelog.models.onnx.NetworkExport;
import dev.lifelog.models.onnx.OnnxClassifier;
import dev.lifelog.models.weights.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A graph whose output is called otherwise and holds logits stands for any other tool's. */
class OnnxImportTest {
  private static final int SIZE = 64;

  @TempDir Path folder;
  private Path file;
  private Path labels;

  @BeforeEach
  void export() throws IOException {
    file = folder.resolve("any.onnx");
    labels = Files.writeString(folder.resolve("labels.txt"), "cup\nplate\nscreen\n");
    Plan plan = Architecture.ALEXNET.plan(3, 0.125, SIZE);
    Map<String, Tensor> tensors = tensors(plan);
    NetworkExport.writePart(plan, tensors::get, file);
  }

  @Test
  void run_logits_becomeProbabilities() throws IOException {
    ModelBundle bundle = OnnxImport.of(file, labels).name("other").run(folder.resolve("bundle"));

    assertThat(bundle.description().architecture()).isEqualTo("onnx");
    assertThat(bundle.description().image().size()).isEqualTo(SIZE);
    assertThat(bundle.description().image().resize()).isEqualTo(73);
    assertThat(bundle.accuracy()).isNull();
    for (Scores scores : scores(bundle, picture(1), picture(2))) {
      float sum = 0;
      for (float probability : scores.probabilities()) {
        sum += probability;
      }
      assertThat(scores.probabilities()).hasSize(3);
      assertThat(sum).isEqualTo(1f, within(1e-5f));
    }
  }

  @Test
  void run_blueFirst_seesTheColoursTurned() throws IOException {
    ModelBundle red = OnnxImport.of(file, labels).run(folder.resolve("red"));
    ModelBundle blue =
        OnnxImport.of(file, labels)
            .preprocessing(
                new Preprocessing(
                    224, 256, List.of(0.406, 0.456, 0.485), List.of(0.225, 0.224, 0.229)))
            .colours(OnnxClassifier.ChannelOrder.BGR)
            .run(folder.resolve("blue"));
    int[] picture = picture(3);
    int[] turned =
        Arrays.stream(picture)
            .map(rgb -> (rgb & 0xFF) << 16 | (rgb & 0xFF00) | (rgb >> 16 & 0xFF))
            .toArray();

    assertThat(scores(blue, turned).get(0).probabilities())
        .containsExactly(scores(red, picture).get(0).probabilities(), within(1e-5f));
  }

  @Test
  void run_otherNumberOfLabels_saysBoth() throws IOException {
    Files.writeString(labels, "cup\nplate\n");

    assertRefused(file + " tells 3 classes apart, " + labels + " names 2. ");
  }

  @Test
  void run_damagedFile_isRefused() throws IOException {
    byte[] valid = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(valid, valid.length / 2));
    assertRefused(file + " cannot be imported: ");
    Files.writeString(file, "");
    assertRefused(file + " cannot be imported: ");
    Files.delete(file);
    assertRefused("There is no file " + file + ". ");
  }

  @Test
  void run_ownNetwork_scoresAsBefore() throws IOException {
    Plan plan = Architecture.ALEXNET.plan(3, 0.125, SIZE);
    ModelBundle logits = OnnxImport.of(file, labels).run(folder.resolve("logits"));
    NetworkExport.write(Architecture.ALEXNET, plan, tensors(plan)::get, file);
    ModelBundle own = OnnxImport.of(file, labels).run(folder.resolve("own"));

    assertThat(scores(own, picture(4)).get(0).probabilities())
        .containsExactly(scores(logits, picture(4)).get(0).probabilities(), within(1e-5f));
  }

  private void assertRefused(String message) {
    assertThatThrownBy(() -> OnnxImport.of(file, labels).run(folder.resolve("bundle")))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(message);
  }

  private static List<Scores> scores(ModelBundle bundle, int[]... pictures) {
    try (ImageClassifier classifier = ImageClassifier.open(bundle.location(), Inference.cpu(1))) {
      return classifier.score(List.of(pictures));
    }
  }

  private static int[] picture(long seed) {
    return new Random(seed).ints(SIZE * SIZE, 0, 0x1000000).toArray();
  }

  private static Map<String, Tensor> tensors(Plan plan) {
    Random random = new Random(1);
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    plan.parameters()
        .forEach(
            (name, shape) -> {
              float[] values = new float[(int) Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
              double spread = shape.length > 1 ? Math.sqrt(2.0 * shape[0] / values.length) : 0.1;
              for (int i = 0; i < values.length; i++) {
                values[i] = (float) (spread * random.nextGaussian());
              }
              tensors.put(name, new Tensor(shape, values));
            });
    return tensors;
  }
}
