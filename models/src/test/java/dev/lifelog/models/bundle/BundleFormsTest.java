package dev.lifelog.models.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifelog.core.UserError;
import dev.lifelog.models.network.Architecture;
import dev.lifelog.models.weights.Tensor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bundle as a directory and as one file, and what may stand in it. */
class BundleFormsTest {
  private static final List<String> VOCABULARY = List.of("cafe", "street", "bus");
  private static final byte[] PICTURE = "picture".getBytes(StandardCharsets.US_ASCII);

  @TempDir Path folder;
  private ModelBundle bundle;
  private Path zip;

  @BeforeEach
  void write() throws IOException {
    bundle =
        BundleWriter.of(description(VOCABULARY))
            .weights(tensors(3))
            .picture("confusion.svg", PICTURE)
            .write(folder.resolve("model"));
    zip = folder.resolve("model.zip");
    bundle.pack(zip);
  }

  @Test
  void open_oneFile_isTheDirectory() throws IOException {
    ModelBundle packed = ModelBundle.open(zip);

    assertThat(packed.description()).isEqualTo(bundle.description());
    assertThat(packed.location()).isEqualTo(zip);
    assertThat(packed.weights()).containsOnlyKeys(bundle.weights().keySet());
    assertThat(packed.directory().resolve("confusion.svg")).hasBinaryContent(PICTURE);
    assertThat(ModelBundle.open(zip).directory()).as("unpacked once").isEqualTo(packed.directory());
  }

  @Test
  void pack_twice_givesTheSameBytes() throws IOException {
    Path again = folder.resolve("again.zip");

    ModelBundle.open(zip).pack(again);

    assertThat(again).hasSameBinaryContentAs(zip);
  }

  @Test
  void description_knownArchitecture_knowsItsFeature() {
    assertThat(bundle.description().featureSize()).isEqualTo(256);
    assertThat(bundle.description().pictures()).containsExactly("confusion.svg");
    assertThat(bundle.description().weightsFile()).isEqualTo("weights.safetensors");
  }

  @Test
  void description_base_isNamedWithItsDigest() throws IOException {
    ModelBundle tuned =
        ModelBundle.write(
            folder.resolve("tuned"),
            description(VOCABULARY).withBase(bundle, "inception4e"),
            tensors(3));

    assertThat(ModelBundle.open(folder.resolve("tuned")).description().origin())
        .isEqualTo(tuned.description().origin())
        .extracting(Origin::base, Origin::frozenThrough)
        .containsExactly(new Origin.Base("small", bundle.digest()), "inception4e");
  }

  @Test
  void network_finishedGraph_hasNoWeights() throws IOException {
    Path graph = Files.writeString(folder.resolve("any.onnx"), "graph");
    ModelBundle.open(zip);
    BundleWriter.of(description(VOCABULARY).withPrecision(Precision.INT8))
        .network(graph)
        .write(folder.resolve("quantised"));

    ModelBundle quantised = ModelBundle.open(folder.resolve("quantised"));

    assertThat(quantised.description().precision()).isEqualTo(Precision.INT8);
    assertThat(quantised.weightsFile()).hasContent("graph");
    assertThatThrownBy(quantised::tensors)
        .isInstanceOf(UserError.class)
        .hasMessage(
            folder.resolve("quantised")
                + " holds a finished graph (network.onnx), no weights. Take the model that it was"
                + " made from");
  }

  @Test
  void open_weightsOfOtherClasses_namesTheTensor() throws IOException {
    Path other = folder.resolve("other");
    ModelBundle.write(other, description(VOCABULARY), tensors(4));

    assertThatThrownBy(() -> ModelBundle.open(other))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(
            other
                + " does not hold the weights it describes: fc.weight has the shape [4, 256], [3,"
                + " 256] expected. ");
  }

  @Test
  void open_cutWeights_saysHowMuchIsMissing() throws IOException {
    Path weights = bundle.weightsFile();
    byte[] bytes = Files.readAllBytes(weights);
    Files.write(weights, Arrays.copyOf(bytes, bytes.length - 10));

    assertThatThrownBy(() -> ModelBundle.open(folder.resolve("model")))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(
            "%s is damaged: %d bytes, %d expected. "
                .formatted(weights, bytes.length - 10, bytes.length));
  }

  @Test
  void open_compressedFile_namesTheRemedy() throws IOException {
    Path deflated = folder.resolve("deflated.zip");
    try (OutputStream raw = Files.newOutputStream(deflated);
        ZipOutputStream out = new ZipOutputStream(raw)) {
      out.putNextEntry(new ZipEntry("bundle.json"));
      out.write(new byte[1 << 20]);
    }

    assertThatThrownBy(() -> ModelBundle.open(deflated))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(
            deflated + " cannot be read: bundle.json is compressed; zip -0 stores it. ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../evil.txt", "/etc/passwd", "a/b.txt", ".hidden.txt", "bundle.json"})
  void picture_nameOutsideTheBundle_isRefused(String name) {
    BundleDescription description = description(VOCABULARY);
    Map<String, BundleFile> files =
        Map.of(name, new BundleFile(1, ""), "weights.safetensors", new BundleFile(1, ""));

    assertThatThrownBy(() -> description.withFiles(WeightsFormat.SAFETENSORS, List.of(name), files))
        .hasMessage("file name '" + name + "'");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void open_mutatedFile_readsOrRefuses(long seed) throws IOException {
    byte[] valid = Files.readAllBytes(zip);
    Random random = new Random(seed);
    Path mutated = folder.resolve("mutated.zip");
    for (int i = 0; i < 100; i++) {
      byte[] bytes = valid.clone();
      for (int flips = random.nextInt(4); flips >= 0; flips--) {
        // the interesting bytes stand at both ends
        int at = random.nextInt(3000);
        bytes[random.nextBoolean() ? at : bytes.length - 1 - at] = (byte) random.nextInt(256);
      }
      int length = random.nextInt(5) == 0 ? random.nextInt(bytes.length) : bytes.length;
      Files.write(mutated, Arrays.copyOf(bytes, length));
      try {
        assertThat(ModelBundle.open(mutated).digest()).isEqualTo(bundle.digest());
      } catch (UserError e) {
        assertThat(e).hasMessageContaining("mutated.zip");
      }
    }
  }

  private static BundleDescription description(List<String> vocabulary) {
    return BundleDescription.ofImages(
        "small",
        "googlenet",
        vocabulary,
        ImageInput.cropped(0.25, 64, 73, List.of(0.5, 0.5, 0.5), List.of(0.2, 0.2, 0.2)),
        "three pictures",
        Map.of());
  }

  private static Map<String, Tensor> tensors(int classes) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    Architecture.GOOGLENET
        .plan(classes, 0.25, 64)
        .parameters()
        .forEach(
            (name, shape) -> {
              int numbers = (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b);
              tensors.put(name, new Tensor(shape, new float[numbers]));
            });
    return tensors;
  }
}
