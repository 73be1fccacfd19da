package dev.lifelog.cli;

import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.image.ImageTraining;
import dev.lifelog.models.network.Architecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which network learns, and what it knows before. */
final class TrainingStart {

  @Option(
      names = "--base",
      paramLabel = "NAME|PATH",
      description =
          "The model to start from: NAME[:VERSION], or a bundle. Default: random weights.")
  private @Nullable String base;

  @Option(
      names = "--freeze-through",
      paramLabel = "STAGE|none",
      description = {
        "The last stage of the base that stays as it is. Default: none.",
        "inception4e freezes what the paper freezes."
      })
  private @Nullable String frozenThrough;

  @Option(
      names = "--architecture",
      paramLabel = "googlenet|alexnet",
      description = "Without a base. Default: googlenet.")
  private @Nullable Architecture architecture;

  @Option(
      names = "--width",
      paramLabel = "FACTOR",
      description = "Channels, 1 as published. Without a base. Default: 0.5.")
  private @Nullable Double width;

  @Option(
      names = {"--size", "--input-size"},
      paramLabel = "PIXELS",
      description = "Side of the input, 224 as published. Default: the base's, or 64.")
  private @Nullable Integer size;

  boolean hasBase() {
    return base != null;
  }

  boolean freezes() {
    return frozenThrough != null && !frozenThrough.equals(ImageTraining.NONE);
  }

  /** A path is told by its separator, or because it exists. */
  boolean baseIsRegistered() {
    return base != null && !base.contains("/") && !Files.exists(Path.of(base));
  }

  /** Null where the options go together. */
  @Nullable String contradiction() {
    if (base == null && freezes()) {
      return "--freeze-through "
          + frozenThrough
          + " needs a --base: random weights are worth nothing";
    }
    if (base != null && (architecture != null || width != null)) {
      return "A base brings its own architecture and width; leave "
          + (architecture != null ? "--architecture" : "--width")
          + " out";
    }
    return null;
  }

  void apply(ImageTraining training, Function<String, Path> registered) throws IOException {
    if (base != null) {
      Path place = baseIsRegistered() ? registered.apply(base) : Path.of(base);
      training.base(ModelBundle.open(place));
    }
    if (architecture != null) {
      training.architecture(architecture);
    }
    if (width != null) {
      training.width(width);
    }
    if (size != null) {
      training.inputSize(size);
    }
    if (frozenThrough != null) {
      training.freezeThrough(frozenThrough);
    }
  }
}
