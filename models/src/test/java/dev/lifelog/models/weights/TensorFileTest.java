package dev.lifelog.models.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files are made by the libraries that publish weights in these formats: see make.py. */
class TensorFileTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"tensors.pth", "checkpoint.pth"})
  void open_torch_readsEveryKindOfTensor(String name) throws IOException {
    try (TensorFile file = TensorFile.open(resource(name))) {
      assertThat(file.names())
          .containsExactly(
              "plain",
              "turned",
              "part",
              "half",
              "brain",
              "double",
              "scalar",
              "parameter",
              "tracked");
      assertThat(file.shape("plain")).containsExactly(2, 3, 4);
      assertThat(file.tensor("plain").values()).hasSize(24).startsWith(0, 0.125f).endsWith(2.875f);
      assertThat(file.shape("turned")).containsExactly(3, 2);
      assertThat(file.tensor("turned").values()).containsExactly(0, 3, 1, 4, 2, 5);
      assertThat(file.tensor("part").values()).containsExactly(5, 6, 7, 8, 9, 10);
      assertThat(file.tensor("half").values())
          .containsExactly(1.5f, -65504, 0x1p-24f, Float.POSITIVE_INFINITY);
      assertThat(file.tensor("brain").values()).containsExactly(1, -3.140625f);
      assertThat(file.tensor("double").values()).containsExactly(0.1f);
      assertThat(file.tensor("scalar")).extracting(tensor -> tensor.shape().length).isEqualTo(0);
      assertThat(file.tensor("parameter").values()).containsExactly(7);
      assertThatThrownBy(() -> file.tensor("tracked"))
          .isInstanceOf(IOException.class)
          .hasMessage("tracked holds whole numbers (INTEGER64), not weights");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tensors.npz", "compressed.npz"})
  void open_numpy_readsBothOrders(String name) throws IOException {
    try (TensorFile file = TensorFile.open(resource(name))) {
      assertThat(file.names()).containsExactly("plain", "turned", "half", "scalar", "tracked");
      assertThat(file.tensor("plain").values()).hasSize(24).startsWith(0, 0.125f).endsWith(2.875f);
      assertThat(file.shape("turned")).containsExactly(2, 3);
      assertThat(file.tensor("turned").values()).containsExactly(0, 1, 2, 3, 4, 5);
      assertThat(file.tensor("half").values()).startsWith(1.5f, -65504);
      assertThat(file.tensor("scalar").values()).containsExactly(42);
    }
  }

  @Test
  void open_safetensors_readsEveryFloatingType() throws IOException {
    String header =
        """
        {"__metadata__":{"format":"pt"},"h":{"dtype":"F16","shape":[2],"data_offsets":[0,4]},
        "b":{"dtype":"BF16","shape":[1],"data_offsets":[4,6]},"i":{"dtype":"I64","shape":[],"data_offsets":[14,22]},
        "d":{"dtype":"F64","shape":[1,1],"data_offsets":[6,14]}}""";
    ByteBuffer data = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
    data.putShort((short) 0x3e00).putShort((short) 0xc000).putShort((short) 0xc049);
    data.putDouble(0.1).putLong(3);

    try (TensorFile file = TensorFile.open(safetensors(header, data.array()))) {
      assertThat(file.names()).containsExactly("h", "b", "i", "d");
      assertThat(file.tensor("h").values()).containsExactly(1.5f, -2);
      assertThat(file.tensor("b").values()).containsExactly(-3.140625f);
      assertThat(file.tensor("d").values()).containsExactly(0.1f);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[0,8],[4,12]|b lies over another tensor",
        "[0,8],[8,20]|b: has another size than its shape: bytes 8 to 20",
        "[0,8],[80,88]|b ends at byte ",
        "[0,8],[-8,0]|b: has another size than its shape: bytes -8 to 0",
      })
  void open_safetensorsWithBadOffsets_namesTheTensor(String offsets, String message)
      throws IOException {
    String[] both = offsets.split(",(?=\\[)", -1);
    String header =
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":%s},\"b\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":%s}}"
            .formatted(both[0], both[1]);

    assertRefused(safetensors(header, new byte[20]), message);
  }

  @Test
  void open_oldTorchFormat_namesTheRemedy() throws IOException {
    assertRefused(
        resource("legacy.pth"),
        "it is a bare pickle, as PyTorch wrote before version 1.6; load it there and save it again");
  }

  @ParameterizedTest
  @CsvSource({"class.pth,commands.Popen", "module.pth,torch.nn.modules.linear.Linear"})
  void open_otherClass_isRefusedByName(String name, String refused) throws IOException {
    assertRefused(
        resource(name),
        "the pickle names "
            + refused
            + ", which weights do not need; save model.state_dict() alone");
  }

  @Test
  void open_pickledObjectsInNumpy_areRefused() throws IOException {
    assertRefused(resource("objects.npz"), "plain has the type |O, which holds no weights");
  }

  @Test
  void open_somethingElse_isRefused() throws IOException {
    Path zip = zip(Map.of("readme.txt", new byte[3]));
    assertRefused(zip, "it is a zip with neither a PyTorch pickle nor NumPy arrays");
    assertRefused(Files.write(folder.resolve("empty"), new byte[0]), "header of -1 bytes");
    assertRefused(Files.writeString(folder.resolve("text"), "no weights at all"), "header of ");
  }

  @Test
  void tensor_numbersThatAreNotThere_takeNoMemory() throws IOException {
    byte[] header =
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1000000000,), }"
            .getBytes(StandardCharsets.US_ASCII);
    ByteBuffer array = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
    array.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
    array.putShort((short) header.length).put(header);

    try (TensorFile file = TensorFile.open(zip(Map.of("w.npy", array.array())))) {
      assertThatThrownBy(() -> file.tensor("w"))
          .isInstanceOf(IOException.class)
          .hasMessage("w ends before its 1000000000 numbers do");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "i,the pickle has the instruction 0x69 at byte 2",
    "h,the pickle is damaged near byte 3",
    "R,the pickle is damaged near byte 3",
    "hh.,the pickle refers to an object 104 that it lacks",
    "N.,it holds no dictionary of tensors; save model.state_dict()",
    "}.,it holds no tensors by name; save model.state_dict()",
    "})).,it holds no dictionary",
    "X,the pickle is damaged near byte 3",
    "},the pickle is damaged near byte 3",
  })
  void open_badPickle_saysWhere(String instructions, String message) throws IOException {
    byte[] pickle = ("\u0080\u0002" + instructions).getBytes(StandardCharsets.ISO_8859_1);

    assertRefused(zip(Map.of("archive/data.pkl", pickle)), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tensors.pth", "checkpoint.pth", "tensors.npz", "compressed.npz"})
  void open_mutatedFile_readsOrRefuses(String name) throws IOException {
    byte[] valid = Files.readAllBytes(resource(name));
    Random random = new Random(name.hashCode());
    Path mutated = folder.resolve("mutated");
    for (int i = 0; i < 500; i++) {
      byte[] bytes = valid.clone();
      for (int flips = random.nextInt(4); flips >= 0; flips--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      int length = random.nextInt(8) == 0 ? random.nextInt(bytes.length) : bytes.length;
      Files.write(mutated, Arrays.copyOf(bytes, length));
      readAll(mutated);
    }
  }

  @Test
  void open_mutatedPickle_readsOrRefuses() throws IOException {
    byte[] valid;
    try (ZipFile archive = new ZipFile(resource("checkpoint.pth").toFile())) {
      ZipEntry entry = archive.getEntry("checkpoint/data.pkl");
      valid = archive.getInputStream(entry).readAllBytes();
    }
    Random random = new Random(4);
    for (int i = 0; i < 1500; i++) {
      byte[] bytes = valid.clone();
      for (int flips = random.nextInt(4); flips >= 0; flips--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      readAll(zip(Map.of("archive/data.pkl", bytes)));
    }
  }

  private static void readAll(Path path) {
    try (TensorFile file = TensorFile.open(path)) {
      for (String name : file.names()) {
        assertThat(file.tensor(name).values()).isNotNull();
      }
    } catch (IOException e) {
      assertThat(e.getMessage()).isNotBlank().doesNotEndWith("null");
    }
  }

  private static void assertRefused(Path file, String message) {
    assertThatThrownBy(() -> TensorFile.open(file).close())
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(message);
  }

  private Path safetensors(String header, byte[] data) throws IOException {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes =
        ByteBuffer.allocate(8 + text.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(text.length).put(text).put(data);
    return Files.write(folder.resolve("made.safetensors"), bytes.array());
  }

  private Path zip(Map<String, byte[]> entries) throws IOException {
    Path file = folder.resolve("made.zip");
    try (OutputStream raw = Files.newOutputStream(file);
        ZipOutputStream out = new ZipOutputStream(raw)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
    return file;
  }

  private Path resource(String name) throws IOException {
    Path file = folder.resolve(name);
    try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(name))) {
      Files.write(file, in.readAllBytes());
    }
    return file;
  }
}
