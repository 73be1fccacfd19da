package dev.lifelog.cli;

import dev.lifelog.core.UserError;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.network.Architecture;
import dev.lifelog.models.onnx.OnnxClassifier;
import dev.lifelog.models.published.ModelImport;
import dev.lifelog.models.published.OnnxImport;
import dev.lifelog.models.published.Preprocessing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How published weights are imported from the command line. */
final class Importing {
  private static final int SHOWN = 3;

  enum Network {
    GOOGLENET,
    ALEXNET,
    ONNX
  }

  /** What was imported, and how much of it in a few words. */
  record Outcome(ModelBundle bundle, String text) {}

  @Option(
      names = "--architecture",
      paramLabel = "googlenet|alexnet|onnx",
      required = true,
      description =
          "googlenet, alexnet: weights in torchvision's layout. onnx: any image classifier, for inference.")
  private Network architecture = Network.GOOGLENET;

  @Option(
      names = "--colours",
      paramLabel = "rgb|bgr",
      defaultValue = "rgb",
      description =
          "Their order at the input of an ONNX file; bgr for those from Caffe. Default: rgb.")
  private OnnxClassifier.ChannelOrder colours = OnnxClassifier.ChannelOrder.RGB;

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      required = true,
      description =
          "The classes, one a line in the order of the outputs: a name, or as ImageNet and Places write it.")
  private Path labels = Path.of("");

  @Option(
      names = "--size",
      paramLabel = "PIXELS",
      description = "Of the square input; an ONNX file has its own. Default: 224.")
  private @Nullable Integer size;

  @Option(
      names = "--resize",
      paramLabel = "PIXELS",
      description =
          "What the short side becomes before the middle is taken. Default: 256, or in that proportion to the size.")
  private @Nullable Integer resize;

  @Option(
      names = "--mean",
      paramLabel = "R,G,B",
      split = ",",
      description = "In [0, 1]. Default: 0.485,0.456,0.406.")
  private List<Double> mean = List.of();

  @Option(
      names = "--std",
      paramLabel = "R,G,B",
      split = ",",
      description = "Default: 0.229,0.224,0.225.")
  private List<Double> std = List.of();

  @Option(
      names = "--transform-input",
      description =
          "The weights want torchvision's transform_input=True, as its own GoogLeNet does (that file is known).")
  private boolean transformInput;

  /** Of the model where none is given. */
  String usualName() {
    return architecture.name().toLowerCase(Locale.ROOT);
  }

  Outcome run(Path file, String name, Path bundle) throws IOException {
    if (architecture == Network.ONNX) {
      ModelBundle imported =
          OnnxImport.of(file, labels)
              .name(name)
              .preprocessing(preprocessing())
              .colours(colours)
              .run(bundle);
      return new Outcome(imported, "the network of " + file);
    }
    Architecture known = Architecture.valueOf(architecture.name());
    ModelImport one = ModelImport.of(known, file, labels).name(name);
    if (transformInput || size != null || resize != null || !mean.isEmpty() || !std.isEmpty()) {
      Preprocessing given = preprocessing();
      one.preprocessing(transformInput ? given.withTransformedInput() : given);
    }
    ModelImport.Imported imported = one.run(bundle);
    List<String> out = imported.leftOut();
    String leftOut =
        out.isEmpty()
            ? ""
            : ", %d left out (%s%s)"
                .formatted(
                    out.size(),
                    String.join(", ", out.subList(0, Math.min(SHOWN, out.size()))),
                    out.size() > SHOWN ? ", …" : "");
    return new Outcome(imported.bundle(), imported.tensors() + " tensors of " + file + leftOut);
  }

  private Preprocessing preprocessing() {
    Preprocessing usual = Preprocessing.TORCHVISION;
    int side = size == null ? usual.size() : size;
    int shortSide =
        resize == null ? Math.round((float) side * usual.resize() / usual.size()) : resize;
    return new Preprocessing(
        side,
        shortSide,
        channels("--mean", mean, usual.mean()),
        channels("--std", std, usual.std()));
  }

  private static List<Double> channels(String option, List<Double> given, List<Double> usual) {
    if (given.isEmpty()) {
      return usual;
    }
    if (given.size() != usual.size()) {
      throw UserError.of(
          option + " has " + given.size() + " numbers", "Give red, green and blue: R,G,B");
    }
    return given;
  }
}
