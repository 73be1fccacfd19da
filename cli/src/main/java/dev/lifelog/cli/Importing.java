package dev.lifelog.cli;

import dev.lifelog.core.UserError;
import dev.lifelog.models.network.Architecture;
import dev.lifelog.models.published.ModelImport;
import dev.lifelog.models.published.Preprocessing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How published weights are imported from the command line. */
final class Importing {

  @Option(
      names = "--architecture",
      paramLabel = "googlenet|alexnet",
      required = true,
      description = "In torchvision's layout.")
  private Architecture architecture = Architecture.GOOGLENET;

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
      description = "Of the square input. Default: 224.")
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
    return architecture.code();
  }

  ModelImport.Imported run(Path file, String name, Path bundle) throws IOException {
    ModelImport one = ModelImport.of(architecture, file, labels).name(name);
    if (transformInput || size != null || resize != null || !mean.isEmpty() || !std.isEmpty()) {
      Preprocessing given = preprocessing();
      one.preprocessing(transformInput ? given.withTransformedInput() : given);
    }
    return one.run(bundle);
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
