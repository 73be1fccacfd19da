package dev.lifelog.models.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lifelog.core.UserError;
import dev.lifelog.models.bundle.ImageInput;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.network.Architecture;
import dev.lifelog.models.weights.Safetensors;
import dev.lifelog.models.weights.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelImportTest {
  @TempDir Path folder;
  private Path file;
  private Path labels;

  @BeforeEach
  void labels() throws IOException {
    file = folder.resolve("weights.safetensors");
    labels = Files.writeString(folder.resolve("labels.txt"), "cup\nplate\nscreen\n");
  }

  @ParameterizedTest
  @EnumSource
  void run_everyTensorThere_keepsNamesAndNumbers(Architecture architecture) throws IOException {
    Map<String, Tensor> tensors = tensors(architecture, 3);
    Safetensors.write(file, tensors);

    ModelImport.Imported imported = run(architecture);

    ModelBundle bundle = ModelBundle.open(imported.bundle().location());
    assertThat(imported.leftOut()).isEmpty();
    assertThat(imported.tensors()).isEqualTo(tensors.size());
    assertThat(bundle.weights().keySet()).containsExactlyElementsOf(tensors.keySet());
    tensors.forEach(
        (name, tensor) ->
            assertThat(bundle.weights().get(name).values()).isEqualTo(tensor.values()));
    assertThat(bundle.description().vocabulary()).containsExactly("cup", "plate", "screen");
    assertThat(bundle.description().image())
        .isEqualTo(
            ImageInput.cropped(
                0.125, 224, 256, List.of(0.485, 0.456, 0.406), List.of(0.229, 0.224, 0.225)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"module.", "model.", "_orig_mod.module.", "encoder.net."})
  void run_namesOfAWrappedNetwork_areUnderstood(String prefix) throws IOException {
    Safetensors.write(file, renamed(tensors(Architecture.ALEXNET, 3), name -> prefix + name));

    assertThat(run(Architecture.ALEXNET).tensors()).isEqualTo(16);
  }

  @Test
  void run_featuresOnSeveralDevices_areUnderstood() throws IOException {
    Safetensors.write(
        file,
        renamed(
            tensors(Architecture.ALEXNET, 3),
            name -> name.replace("features.", "features.module.")));

    assertThat(run(Architecture.ALEXNET).tensors()).isEqualTo(16);
  }

  @Test
  void run_auxiliaryClassifiersAndCounters_areLeftOutByName() throws IOException {
    Map<String, Tensor> tensors = tensors(Architecture.GOOGLENET, 3);
    tensors.put("conv1.bn.num_batches_tracked", new Tensor(new long[0], new float[] {7}));
    tensors.put("aux1.fc2.bias", new Tensor(new long[] {3}, new float[3]));
    Safetensors.write(file, tensors);

    ModelImport.Imported imported = run(Architecture.GOOGLENET);

    assertThat(imported.tensors()).isEqualTo(287);
    assertThat(imported.leftOut()).containsExactly("conv1.bn.num_batches_tracked", "aux1.fc2.bias");
  }

  @Test
  void run_missingAndUnknownTensors_namesThem() throws IOException {
    Map<String, Tensor> tensors = tensors(Architecture.ALEXNET, 3);
    tensors.remove("features.0.bias");
    tensors.put("head.bias", new Tensor(new long[0], new float[1]));
    Safetensors.write(file, tensors);

    assertRefused(
        file
            + " cannot be read as alexnet: of 16 tensors 1 are missing (features.0.bias) and 1 are"
            + " unknown (head.bias). Give a .pth, .safetensors or .npz file");
  }

  @Test
  void run_otherArchitecture_namesTheFirst() throws IOException {
    Safetensors.write(file, tensors(Architecture.GOOGLENET, 3));

    assertRefused(file + " cannot be read as alexnet: of 16 tensors 16 are missing (features.0.w");
  }

  @Test
  void run_otherShape_namesBoth() throws IOException {
    Map<String, Tensor> tensors = tensors(Architecture.ALEXNET, 3);
    tensors.put("features.3.weight", new Tensor(new long[] {1, 2}, new float[2]));
    Safetensors.write(file, tensors);

    assertRefused(
        file + " cannot be read as alexnet: features.3.weight has the shape [1, 2], [24, 8, 5, 5]");
  }

  @Test
  void run_numberThatIsNone_isRefused() throws IOException {
    Map<String, Tensor> tensors = tensors(Architecture.ALEXNET, 3);
    tensors.get("classifier.6.bias").values()[1] = Float.NaN;
    Safetensors.write(file, tensors);

    assertRefused(file + " cannot be read as alexnet: classifier.6.bias holds NaN");
  }

  @Test
  void run_labelsOfAnotherNumber_saysBoth() throws IOException {
    Safetensors.write(file, tensors(Architecture.ALEXNET, 5));

    assertRefused(
        file + " tells 5 classes apart, " + labels + " names 3. Give the labels that the weights");
  }

  @Test
  void run_noWeights_isRefused() throws IOException {
    assertRefused("There is no file " + file);
    Files.writeString(file, "<html>404</html>");
    assertRefused(file + " cannot be read as alexnet: header of ");
  }

  @Test
  void withTransformedInput_torchvisions_isInceptions() {
    Preprocessing folded = Preprocessing.TORCHVISION.withTransformedInput();

    assertThat(folded.mean()).containsExactly(0.5, 0.5, 0.5);
    assertThat(folded.std()).containsExactly(0.5, 0.5, 0.5);
  }

  @Test
  void withTransformedInput_anyOther_isBothStepsInOne() {
    Preprocessing own = new Preprocessing(64, 80, List.of(0.1, 0.2, 0.3), List.of(0.4, 0.5, 0.6));
    Preprocessing folded = own.withTransformedInput();

    for (int c = 0; c < 3; c++) {
      double normalised = (0.7 - own.mean().get(c)) / own.std().get(c);
      double published = Preprocessing.TORCHVISION.std().get(c);
      double shift = (Preprocessing.TORCHVISION.mean().get(c) - 0.5) / 0.5;
      assertThat((0.7 - folded.mean().get(c)) / folded.std().get(c))
          .isEqualTo(normalised * published / 0.5 + shift, within(1e-7));
    }
  }

  private ModelImport.Imported run(Architecture architecture) throws IOException {
    return ModelImport.of(architecture, file, labels).run(folder.resolve("bundle"));
  }

  private void assertRefused(String message) {
    assertThatThrownBy(() -> run(Architecture.ALEXNET))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(message);
    assertThat(folder.resolve("bundle")).doesNotExist();
  }

  private static Map<String, Tensor> tensors(Architecture architecture, int classes) {
    Random random = new Random(classes);
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    architecture
        .plan(classes, 0.125, 224)
        .parameters()
        .forEach(
            (name, shape) -> {
              float[] values = new float[(int) Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
              for (int i = 0; i < values.length; i++) {
                values[i] = random.nextFloat();
              }
              tensors.put(name, new Tensor(shape, values));
            });
    return tensors;
  }

  private static Map<String, Tensor> renamed(
      Map<String, Tensor> tensors, UnaryOperator<String> change) {
    Map<String, Tensor> renamed = new LinkedHashMap<>();
    tensors.forEach((name, tensor) -> renamed.put(change.apply(name), tensor));
    return renamed;
  }
}
