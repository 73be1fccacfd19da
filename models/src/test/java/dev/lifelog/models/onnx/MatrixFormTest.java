package dev.lifelog.models.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lifelog.models.inference.Inference;
import dev.lifelog.models.inference.OnnxSession;
import dev.lifelog.models.network.Architecture;
import dev.lifelog.models.network.Plan;
import dev.lifelog.models.weights.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixFormTest {
  private static final int BATCH = 4;
  private static final int SIZE = 64;
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"GOOGLENET, 0.5", "ALEXNET, 0.25"})
  void write_quantisedNetwork_answersTheSame(Architecture architecture, double width)
      throws IOException {
    Plan plan = architecture.plan(5, width, SIZE);
    Map<String, Tensor> tensors = RandomTensors.of(plan, 7);
    Path network = folder.resolve("network.onnx");
    NetworkExport.writeQuantised(
        architecture, plan, tensors::get, Range.of(-4, 4), scale -> 4f, network);
    Path matrices = folder.resolve("matrices.onnx");

    MatrixForm.write(network, matrices);

    assertThat(Files.size(matrices)).isEqualTo(Files.size(network));
    assertThat(Files.mismatch(matrices, network)).isNotNegative();
    // Processors without instructions for byte products saturate a few sums.
    assertThat(run(matrices)).containsExactly(run(network), within(0.01f));
  }

  private static float[] run(Path file) {
    Random random = new Random(5);
    FloatBuffer pictures =
        ByteBuffer.allocateDirect(BATCH * 3 * SIZE * SIZE * Float.BYTES)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
    while (pictures.hasRemaining()) {
      pictures.put((float) random.nextGaussian());
    }
    try (OnnxSession session = OnnxSession.open(file, Inference.cpu(1))) {
      return session.run(pictures.flip(), BATCH, 3, SIZE, SIZE).get(NetworkExport.PROBABILITIES);
    }
  }
}
