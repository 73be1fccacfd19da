package dev.lifelog.models.published;

import dev.lifelog.core.UserError;
import dev.lifelog.models.bundle.BundleDescription;
import dev.lifelog.models.bundle.BundleWriter;
import dev.lifelog.models.bundle.ImageInput;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.bundle.Sha256;
import dev.lifelog.models.network.Architecture;
import dev.lifelog.models.network.Plan;
import dev.lifelog.models.weights.TensorFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a bundle of published weights, whatever format they are in. */
public final class ModelImport {
  private static final String REMEDY =
      "Give a .pth, .safetensors or .npz file with torchvision's names for this architecture";

  /** The file googlenet-1378be20.pth, which is named by the start of its SHA-256. */
  private static final String TORCHVISIONS_GOOGLENET = "1378be20";

  private final Architecture architecture;
  private final Path file;
  private final Path labels;
  private String name;
  private @Nullable Preprocessing given;

  private ModelImport(Architecture architecture, Path file, Path labels) {
    this.architecture = architecture;
    this.file = file;
    this.labels = labels;
    this.name = architecture.code();
  }

  /**
   * What was imported.
   *
   * @param leftOut names of the tensors that inference does not need
   */
  public record Imported(ModelBundle bundle, int tensors, List<String> leftOut) {}

  /**
   * Of one file.
   *
   * @param labels one class a line, in the order of the outputs
   */
  public static ModelImport of(Architecture architecture, Path file, Path labels) {
    return new ModelImport(architecture, file, labels);
  }

  /** Of the model; default: the architecture's. */
  public ModelImport name(String newName) {
    name = newName;
    return this;
  }

  /** Default: torchvision's, and what it adds to its own GoogLeNet where the file is that one. */
  public ModelImport preprocessing(Preprocessing newPreprocessing) {
    given = newPreprocessing;
    return this;
  }

  /**
   * Reads, checks and writes; a bundle that stands there is replaced.
   *
   * @throws UserError when a tensor is missing, unknown, damaged or of another shape, or the labels
   *     are of another number
   */
  public Imported run(Path bundleDirectory) throws IOException {
    List<String> vocabulary = ClassNames.read(labels);
    if (!Files.isRegularFile(file)) {
      throw UserError.of("There is no file " + file, REMEDY);
    }
    try (TensorFile tensors = TensorFile.open(file)) {
      Preprocessing preprocessing = given == null ? usual() : given;
      Set<String> expected = published().keySet();
      ParameterNames names = ParameterNames.match(expected, tensors.names());
      checkClasses(tensors, names, vocabulary.size());
      double width = width(tensors, names);
      Plan plan = architecture.plan(vocabulary.size(), width, preprocessing.size());
      RenamedTensors renamed = new RenamedTensors(plan.parameters(), names.taken(), tensors);
      renamed.check();
      return new Imported(
          BundleWriter.of(description(vocabulary, preprocessing.input(width)))
              .weights(renamed)
              .write(bundleDirectory),
          names.taken().size(),
          names.leftOut());
    } catch (IOException | IllegalArgumentException e) {
      throw UserError.of(
          file + " cannot be read as " + architecture.code() + ": " + e.getMessage(), REMEDY);
    }
  }

  private Preprocessing usual() throws IOException {
    return Sha256.ofFile(file).startsWith(TORCHVISIONS_GOOGLENET)
        ? Preprocessing.TORCHVISION.withTransformedInput()
        : Preprocessing.TORCHVISION;
  }

  /** Names and shapes, those of the classifier for two classes. */
  private Map<String, long[]> published() {
    return architecture.plan(2, 1.0, Preprocessing.TORCHVISION.size()).parameters();
  }

  private BundleDescription description(List<String> vocabulary, ImageInput input) {
    return BundleDescription.ofImages(
        name,
        architecture.code(),
        vocabulary,
        input,
        "imported from " + file.getFileName(),
        Map.of());
  }

  private void checkClasses(TensorFile tensors, ParameterNames names, int labelled) {
    List<String> parameters = List.copyOf(published().keySet());
    String bias = parameters.get(parameters.size() - 1);
    long[] shape = tensors.shape(names.taken().get(bias));
    if (shape.length == 1 && shape[0] != labelled) {
      throw UserError.of(
          file + " tells " + shape[0] + " classes apart, " + labels + " names " + labelled,
          "Give the labels that the weights were trained with");
    }
  }

  /** From the first convolution: its outputs against those of the published network. */
  private double width(TensorFile tensors, ParameterNames names) {
    Map.Entry<String, long[]> first = published().entrySet().iterator().next();
    long[] shape = tensors.shape(names.taken().get(first.getKey()));
    return shape.length == 0 ? 1.0 : (double) shape[0] / first.getValue()[0];
  }
}
