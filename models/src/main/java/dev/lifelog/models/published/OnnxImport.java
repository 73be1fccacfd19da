package dev.lifelog.models.published;

import dev.lifelog.core.UserError;
import dev.lifelog.models.bundle.BundleDescription;
import dev.lifelog.models.bundle.BundleWriter;
import dev.lifelog.models.bundle.ImageInput;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.onnx.OnnxClassifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Makes a bundle of any image classifier in ONNX. It infers; it cannot be trained further. */
public final class OnnxImport {
  private static final String REMEDY =
      "Give an .onnx file of an image classifier with one input (n, 3, size, size) or (n, size, size, 3)";

  private final Path file;
  private final Path labels;
  private String name = "onnx";
  private Preprocessing preprocessing = Preprocessing.TORCHVISION;
  private OnnxClassifier.ChannelOrder colours = OnnxClassifier.ChannelOrder.RGB;

  private OnnxImport(Path file, Path labels) {
    this.file = file;
    this.labels = labels;
  }

  /**
   * Of one file.
   *
   * @param labels one class a line, in the order of the outputs
   */
  public static OnnxImport of(Path file, Path labels) {
    return new OnnxImport(file, labels);
  }

  /** Of the model; default {@code onnx}. */
  public OnnxImport name(String newName) {
    name = newName;
    return this;
  }

  /**
   * Default: torchvision's. The size is the file's own, and the short side keeps its proportion to
   * it. For colours from 0 to 255 give deviations of 1/255.
   */
  public OnnxImport preprocessing(Preprocessing newPreprocessing) {
    preprocessing = newPreprocessing;
    return this;
  }

  /** Default: red first. */
  public OnnxImport colours(OnnxClassifier.ChannelOrder order) {
    colours = order;
    return this;
  }

  /**
   * Reads, runs once and writes; a bundle that stands there is replaced.
   *
   * @throws UserError when the file is no classifier of as many classes as there are labels
   */
  public ModelBundle run(Path bundleDirectory) throws IOException {
    List<String> vocabulary = ClassNames.read(labels);
    if (!Files.isRegularFile(file)) {
      throw UserError.of("There is no file " + file, REMEDY);
    }
    Path rewritten = Files.createTempFile("lifelog-import", ".onnx");
    try {
      OnnxClassifier network = OnnxClassifier.inspect(file);
      if (network.classes() != vocabulary.size()) {
        throw UserError.of(
            "%s tells %d classes apart, %s names %d"
                .formatted(file, network.classes(), labels, vocabulary.size()),
            "Give the labels that the network was trained with");
      }
      network.copyTo(rewritten, colours);
      int size = network.size();
      int resize = Math.round((float) size * preprocessing.resize() / preprocessing.size());
      ImageInput input =
          ImageInput.cropped(1.0, size, resize, preprocessing.mean(), preprocessing.std());
      return BundleWriter.of(
              BundleDescription.ofImages(
                  name, "onnx", vocabulary, input, "imported from " + file.getFileName(), Map.of()))
          .network(rewritten)
          .write(bundleDirectory);
    } catch (IOException | IllegalArgumentException e) {
      throw UserError.of(file + " cannot be imported: " + e.getMessage(), REMEDY);
    } finally {
      Files.delete(rewritten);
    }
  }
}
