package dev.lifelog.models.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lifelog.core.UserError;
import dev.lifelog.models.inference.Inference;
import dev.lifelog.models.inference.OnnxSession;
import dev.lifelog.models.network.Architecture;
import dev.lifelog.models.network.Plan;
import dev.lifelog.models.onnx.OnnxClassifier.ChannelOrder;
import dev.lifelog.models.onnx.OnnxClassifier.Layout;
import dev.lifelog.models.onnx.OnnxClassifier.OutputKind;
import dev.lifelog.models.weights.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxClassifierTest {
  private static final int SIZE = 64;
  private static final Plan PLAN = Architecture.GOOGLENET.plan(5, 0.125, SIZE);
  private static final Map<String, Tensor> TENSORS = RandomTensors.of(PLAN, 1);
  @TempDir Path folder;

  @Test
  void inspect_networkWithSoftmax_givesProbabilities() throws IOException {
    Path file = folder.resolve("whole.onnx");
    NetworkExport.write(Architecture.GOOGLENET, PLAN, TENSORS::get, file);

    OnnxClassifier classifier = OnnxClassifier.inspect(file);

    assertThat(classifier.layout()).isEqualTo(Layout.NCHW);
    assertThat(classifier.size()).isEqualTo(SIZE);
    assertThat(classifier.classes()).isEqualTo(5);
    assertThat(classifier.outputKind()).isEqualTo(OutputKind.PROBABILITIES);
  }

  @Test
  void copyTo_networkOfLogits_hasASoftmaxBehindIt() throws IOException {
    Path logits = folder.resolve("logits.onnx");
    Path whole = folder.resolve("whole.onnx");
    Path copy = folder.resolve("copy.onnx");
    NetworkExport.writePart(PLAN, TENSORS::get, logits);
    NetworkExport.write(Architecture.GOOGLENET, PLAN, TENSORS::get, whole);

    OnnxClassifier classifier = OnnxClassifier.inspect(logits);
    classifier.copyTo(copy, ChannelOrder.RGB);

    assertThat(classifier.outputKind()).isEqualTo(OutputKind.LOGITS);
    assertThat(probabilities(copy, 0, 1, 2))
        .containsExactly(probabilities(whole, 0, 1, 2), within(1e-6f));
  }

  @Test
  void copyTo_networkOfBlueFirst_swapsTheColours() throws IOException {
    Path logits = folder.resolve("logits.onnx");
    Path copy = folder.resolve("copy.onnx");
    Path plain = folder.resolve("plain.onnx");
    NetworkExport.writePart(PLAN, TENSORS::get, logits);

    OnnxClassifier.inspect(logits).copyTo(copy, ChannelOrder.BGR);
    OnnxClassifier.inspect(logits).copyTo(plain, ChannelOrder.RGB);

    assertThat(probabilities(copy, 0, 1, 2))
        .containsExactly(probabilities(plain, 2, 1, 0), within(1e-6f));
  }

  @Test
  void copyTo_networkOfColoursLast_isTurned() throws IOException {
    Graph graph = new Graph();
    graph.input("image", Graph.DYNAMIC, 32, 32, 3);
    graph
        .node("ReduceMean", List.of("image"), "means")
        .with("axes", new long[] {1, 2})
        .with("keepdims", 0);
    graph.output("means");
    Path file = folder.resolve("last.onnx");
    Path copy = folder.resolve("copy.onnx");
    graph.writeTo(file);

    OnnxClassifier classifier = OnnxClassifier.inspect(file);
    classifier.copyTo(copy, ChannelOrder.RGB);

    assertThat(classifier.layout()).isEqualTo(Layout.NHWC);
    assertThat(classifier.classes()).isEqualTo(3);
    try (OnnxSession session = OnnxSession.open(copy, Inference.cpu(1))) {
      float[] rows =
          session.run(colours(32, 0, 1, 2), 2, 3, 32, 32).get(NetworkExport.PROBABILITIES);
      assertThat(rows[0]).isLessThan(rows[1]);
      assertThat(rows[1]).isLessThan(rows[2]);
    }
  }

  @Test
  void copyTo_networkThatMixesPicturesUp_takesOneAtATime() throws IOException {
    OnnxClassifier classifier = OnnxClassifier.inspect(flattening(1));
    Path copy = folder.resolve("copy.onnx");
    classifier.copyTo(copy, ChannelOrder.RGB);

    assertThat(OnnxClassifier.batch(copy)).isEqualTo(1);
    try (OnnxSession session = OnnxSession.open(copy, Inference.cpu(1))) {
      assertThat(session.run(colours(32, 0, 1, 2), 1, 3, 32, 32).get(NetworkExport.PROBABILITIES))
          .hasSize(3);
    }
  }

  @Test
  void copyTo_networkOfFourPicturesMixedUp_isRefused() throws IOException {
    Path file = flattening(4);
    OnnxClassifier classifier = OnnxClassifier.inspect(file);

    assertThatThrownBy(() -> classifier.copyTo(folder.resolve("copy.onnx"), ChannelOrder.RGB))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(
            file + " cannot be imported: it cannot take any number of pictures");
  }

  @Test
  void batch_mutatedFile_isANumberOrRefused() throws IOException {
    Path file = flattening(1);
    byte[] valid = Files.readAllBytes(file);
    Random random = new Random(5);
    for (int i = 0; i < 500; i++) {
      byte[] bytes = valid.clone();
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      Files.write(file, bytes);
      try {
        OnnxClassifier.batch(file);
      } catch (IOException e) {
        assertThat(e.getMessage()).isNotBlank();
      }
    }
  }

  /** Written for so many pictures: all that they hold becomes one row. */
  private Path flattening(int pictures) throws IOException {
    Graph graph = new Graph();
    graph.input("image", pictures, 3, 32, 32);
    graph
        .node("ReduceMean", List.of("image"), "means")
        .with("axes", new long[] {2, 3})
        .with("keepdims", 0);
    graph.node("Flatten", List.of("means"), "row").with("axis", 0);
    graph.output("row");
    Path file = folder.resolve("flattening.onnx");
    graph.writeTo(file);
    return file;
  }

  @Test
  void inspect_noNetwork_isRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("text.onnx"), "this is no network");

    assertThatThrownBy(() -> OnnxClassifier.inspect(text))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(text + " cannot be imported: ");
  }

  @Test
  void inspect_networkOfOneNumber_isRefused() throws IOException {
    Graph graph = new Graph();
    graph.input("x", Graph.DYNAMIC, 7);
    graph.node("Relu", List.of("x"), "y");
    graph.output("y");
    Path file = folder.resolve("flat.onnx");
    graph.writeTo(file);

    assertThatThrownBy(() -> OnnxClassifier.inspect(file))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("its input has the shape [-1, 7]");
  }

  private static float[] probabilities(Path file, int... order) {
    try (OnnxSession session = OnnxSession.open(file, Inference.cpu(1))) {
      return session.run(colours(SIZE, order), 2, 3, SIZE, SIZE).get(NetworkExport.PROBABILITIES);
    }
  }

  /** Two pictures; plane c holds the pattern of colour {@code order[c]}. */
  private static FloatBuffer colours(int size, int... order) {
    FloatBuffer values =
        ByteBuffer.allocateDirect(2 * 3 * size * size * Float.BYTES)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
    for (int picture = 0; picture < 2; picture++) {
      for (int colour : order) {
        for (int i = 0; i < size * size; i++) {
          values.put(colour + (float) Math.sin(i * (colour + 1.0) + picture));
        }
      }
    }
    return values.flip();
  }
}
