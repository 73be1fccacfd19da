package dev.lifelog.models.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("weights.safetensors");
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put("fc.weight", new Tensor(new long[] {2, 3}, new float[] {1, -2, 3.5f, 0, 1e-9f, 7}));
    tensors.put("fc.bias", new Tensor(new long[] {2}, new float[] {0.25f, -0.5f}));
    tensors.put("scale", new Tensor(new long[0], new float[] {42}));
    Safetensors.write(file, tensors);
  }

  @Test
  void read_whatWasWritten_isTheSame() throws IOException {
    Map<String, Tensor> read = Safetensors.read(file);

    assertThat(read.keySet()).containsExactly("fc.weight", "fc.bias", "scale");
    assertThat(read.get("fc.weight").shape()).containsExactly(2, 3);
    assertThat(read.get("fc.weight").values()).containsExactly(1, -2, 3.5f, 0, 1e-9f, 7);
    assertThat(read.get("scale").values()).containsExactly(42);
  }

  @Test
  void read_cutOff_saysWhichTensor() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 4));

    assertThatThrownBy(() -> Safetensors.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("scale ends at byte ");
  }

  @Test
  void read_lengthBeyondTheFile_isRefusedBeforeAllocating() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[6] = 0x7F;
    Files.write(file, bytes);

    assertThatThrownBy(() -> Safetensors.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("header of ");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void read_mutatedBytes_readsOrRefuses(long seed) throws IOException {
    byte[] valid = Files.readAllBytes(file);
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = valid.clone();
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      Files.write(file, bytes);
      try {
        assertThat(Safetensors.read(file)).isNotNull();
      } catch (IOException e) {
        assertThat(e.getMessage()).isNotBlank();
      }
    }
  }
}
