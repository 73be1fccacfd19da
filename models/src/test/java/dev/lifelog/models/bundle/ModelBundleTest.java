package dev.lifelog.models.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifelog.core.UserError;
import dev.lifelog.models.weights.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelBundleTest {
  @TempDir Path folder;
  private Path directory;
  private Path json;
  private Path weights;

  @BeforeEach
  void write() throws IOException {
    directory = folder.resolve("model");
    json = directory.resolve("bundle.json");
    weights = directory.resolve("weights.safetensors");
    ModelBundle.write(directory, description("cafe", "street"), tensors(0.5f));
  }

  @Test
  void open_whatWasWritten_isTheSame() throws IOException {
    ModelBundle bundle = ModelBundle.open(directory);

    assertThat(bundle.description().vocabulary()).containsExactly("cafe", "street");
    assertThat(bundle.description().kind()).isEqualTo(ModelKind.IMAGE);
    assertThat(bundle.description().image())
        .isEqualTo(ImageInput.stretched(0.5, 64, List.of(0.5, 0.5, 0.5), List.of(0.2, 0.2, 0.2)));
    assertThat(bundle.accuracy()).isEqualTo(0.75);
    assertThat(bundle.weights().get("fc.bias").values()).containsExactly(0.5f, 1f);
    assertThat(bundle.digest()).matches("[0-9a-f]{64}");
    assertThat(Files.readString(json)).contains("\"kind\" : \"image\"", "\"fit\" : \"stretch\"");
  }

  @Test
  void write_overAnother_replacesItWholeAndLeavesNothingBehind() throws IOException {
    String before = ModelBundle.open(directory).digest();

    ModelBundle.write(directory, description("bar", "gym"), tensors(2f));

    ModelBundle after = ModelBundle.open(directory);
    assertThat(after.description().vocabulary()).containsExactly("bar", "gym");
    assertThat(after.digest()).isNotEqualTo(before);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(directory);
    }
  }

  @Test
  void write_isReadableForWhomeverAnyNewDirectoryIs() throws IOException {
    assertThat(Files.getPosixFilePermissions(directory))
        .isEqualTo(Files.getPosixFilePermissions(Files.createDirectory(folder.resolve("plain"))));
  }

  @Test
  void open_noBundle_namesDirectoryAndRemedy() {
    assertThatThrownBy(() -> ModelBundle.open(folder))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "No model bundle in "
                + folder
                + ": bundle.json is missing. Name the directory that a training wrote, or train a"
                + " model first");
  }

  @Test
  void open_otherFormat_saysWhichIsRead() throws IOException {
    replace("\"format\" : 2", "\"format\" : 1");

    assertRefused(json + " has the bundle format 1; this version reads format 2. ");
  }

  @Test
  void open_otherVocabulary_isNoticedByTheDigest() throws IOException {
    replace("cafe", "pub");

    assertRefused(json + " was changed after the bundle was written: its digest does not match. ");
  }

  @Test
  void open_changedFigure_isNoticedByTheDigest() throws IOException {
    replace("0.75", "0.99");

    assertRefused(json + " was changed after the bundle was written");
  }

  @Test
  void open_cutDescription_namesTheFile() throws IOException {
    Files.writeString(json, Files.readString(json).substring(0, 120));

    assertRefused(json + " cannot be read: ");
  }

  @Test
  void open_descriptionWithoutInput_namesTheFile() throws IOException {
    Files.writeString(json, "{\"format\":2,\"kind\":\"image\",\"name\":\"x\"}");

    assertRefused(json + " cannot be read: ");
  }

  @Test
  void open_flippedBitInTheWeights_namesTheFile() throws IOException {
    byte[] bytes = Files.readAllBytes(weights);
    bytes[bytes.length - 1] ^= 1;
    Files.write(weights, bytes);

    assertRefused(weights + " is damaged: SHA-256 ");
  }

  @Test
  void open_missingWeights_namesTheFile() throws IOException {
    Files.delete(weights);

    assertRefused(weights + " is missing from the model bundle. ");
  }

  @Test
  void require_otherKind_saysBoth() {
    assertThatThrownBy(() -> ModelBundle.open(directory).require(ModelKind.QUESTION))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(directory + " holds a model of kind image, not question. ");
  }

  @Test
  void description_unusableName_isRefused() {
    assertThatThrownBy(
            () ->
                BundleDescription.ofImages(
                    "Two words", "googlenet", List.of("a", "b"), input(), "", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'Two words'");
  }

  private void assertRefused(String start) {
    assertThatThrownBy(() -> ModelBundle.open(directory))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(start);
  }

  private void replace(String from, String to) throws IOException {
    String text = Files.readString(json);
    assertThat(text).contains(from);
    Files.writeString(json, text.replace(from, to));
  }

  private static BundleDescription description(String... vocabulary) {
    return BundleDescription.ofImages(
        "small",
        "colours",
        List.of(vocabulary),
        input(),
        "two pictures",
        Map.of(ModelBundle.ACCURACY, 0.75));
  }

  private static ImageInput input() {
    return ImageInput.stretched(0.5, 64, List.of(0.5, 0.5, 0.5), List.of(0.2, 0.2, 0.2));
  }

  private static Map<String, Tensor> tensors(float first) {
    return Map.of("fc.bias", new Tensor(new long[] {2}, new float[] {first, 1f}));
  }
}
