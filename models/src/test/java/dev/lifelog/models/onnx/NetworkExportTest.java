package dev.lifelog.models.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import dev.lifelog.models.engine.NativeEngine;
import dev.lifelog.models.inference.Inference;
import dev.lifelog.models.inference.OnnxSession;
import dev.lifelog.models.network.Architecture;
import dev.lifelog.models.network.NetworkBlock;
import dev.lifelog.models.network.Plan;
import dev.lifelog.models.weights.StateDict;
import dev.lifelog.models.weights.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exported graph beside the block that training uses, both written from one plan. */
class NetworkExportTest {
  private static final int CLASSES = 7;
  private static final int BATCH = 3;
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "GOOGLENET, 0.25, 64", "GOOGLENET, 0.125, 75", "GOOGLENET, 0.125, 224", "GOOGLENET, 0.125, 33",
    "ALEXNET, 0.125, 64", "ALEXNET, 0.125, 224", "ALEXNET, 0.0625, 200", "ALEXNET, 0.0625, 451"
  })
  void write_anyWidthAndSize_answersAsTheBlock(Architecture architecture, double width, int size)
      throws IOException {
    Plan plan = architecture.plan(CLASSES, width, size);
    Map<String, Tensor> tensors = RandomTensors.of(plan, size);
    float[] pictures = noise(BATCH * 3 * size * size, size);
    Path file = folder.resolve("network.onnx");

    NetworkExport.write(architecture, plan, tensors::get, file);

    try (OnnxSession session = OnnxSession.open(file, Inference.cpu(1));
        NDManager manager = NativeEngine.newManager()) {
      Map<String, float[]> actual = session.run(direct(pictures), BATCH, 3, size, size);
      NetworkBlock block = NetworkBlock.of(plan);
      block.initialise(manager);
      StateDict.load(block.parameters(), tensors);
      NDArray input = manager.create(pictures, new Shape(BATCH, 3, size, size));
      NDArray logits =
          block
              .block()
              .forward(new ParameterStore(manager, false), new NDList(input), false)
              .get(0);
      assertThat(actual.get(NetworkExport.PROBABILITIES))
          .containsExactly(logits.softmax(1).toFloatArray(), within(1e-4f));
      assertThat(actual.get(NetworkExport.PROBABILITIES)).hasSize(BATCH * CLASSES);

      Plan prefix = plan.through(architecture.featureStage());
      NetworkBlock upToFeature = NetworkBlock.of(prefix);
      upToFeature.initialise(manager);
      StateDict.loadPart(upToFeature.parameters(), tensors);
      NDArray feature =
          upToFeature
              .block()
              .forward(new ParameterStore(manager, false), new NDList(input), false)
              .get(0);
      assertThat(actual.get(NetworkExport.FEATURE))
          .containsExactly(feature.toFloatArray(), within(1e-4f));
    }
  }

  @Test
  void writePart_prefixThenSuffix_makeTheFeature() throws IOException {
    Plan plan = Architecture.GOOGLENET.plan(CLASSES, 0.125, 64);
    Map<String, Tensor> tensors = RandomTensors.of(plan, 3);
    Path whole = folder.resolve("whole.onnx");
    Path prefix = folder.resolve("prefix.onnx");
    Path suffix = folder.resolve("suffix.onnx");
    Plan first = plan.through("maxpool4");

    NetworkExport.write(Architecture.GOOGLENET, plan, tensors::get, whole);
    NetworkExport.writePart(first, tensors::get, prefix);
    NetworkExport.writePart(plan.through("avgpool").after("maxpool4"), tensors::get, suffix);

    float[] pictures = noise(2 * 3 * 64 * 64, 3);
    float[] features = run(whole, pictures, 2, 3, 64, 64).get(NetworkExport.FEATURE);
    float[] between = run(prefix, pictures, 2, 3, 64, 64).get(NetworkExport.OUTPUT);
    int channels = first.output().channels();
    int side = first.output().side();
    assertThat(run(suffix, between, 2, channels, side, side).get(NetworkExport.OUTPUT))
        .containsExactly(features, within(1e-4f));
  }

  @Test
  void write_file_holdsEachNumberOnce() throws IOException {
    Plan plan = Architecture.ALEXNET.plan(CLASSES, 0.25, 64);
    Map<String, Tensor> tensors = RandomTensors.of(plan, 1);
    Path file = folder.resolve("network.onnx");

    NetworkExport.write(Architecture.ALEXNET, plan, tensors::get, file);

    long numbers = tensors.values().stream().mapToLong(tensor -> tensor.values().length).sum();
    assertThat(Files.size(file)).isBetween(numbers * Float.BYTES, numbers * Float.BYTES + 10_000);
  }

  private static Map<String, float[]> run(Path file, float[] values, long... shape) {
    try (OnnxSession session = OnnxSession.open(file, Inference.cpu(1))) {
      return session.run(direct(values), shape);
    }
  }

  private static float[] noise(int count, long seed) {
    Random random = new Random(seed);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  private static FloatBuffer direct(float[] values) {
    return ByteBuffer.allocateDirect(values.length * Float.BYTES)
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer()
        .put(values)
        .flip();
  }
}
