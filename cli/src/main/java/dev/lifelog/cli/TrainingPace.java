package dev.lifelog.cli;

import dev.lifelog.models.image.ImageTraining;
import dev.lifelog.models.image.PrefixCache;
import dev.lifelog.models.labels.SplitRule;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How an image network learns. */
final class TrainingPace {

  @Option(
      names = "--split",
      paramLabel = "moment|image",
      converter = SplitConverter.class,
      description =
          "What never stands on both sides: moments (default), or images alone, as the paper did.")
  private SplitRule split = SplitRule.BY_MOMENT;

  @Option(
      names = "--held-out",
      paramLabel = "SHARE",
      description = "Of the pictures, only to measure on. Default: 0.3.")
  private double heldOut = 0.3;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "Passes over the pictures. Default: enough to see about 20,000, 8 to 60.")
  private @Nullable Integer epochs;

  @Option(names = "--batch", paramLabel = "N", description = "Pictures in a step. Default: 64.")
  private @Nullable Integer batch;

  @Option(
      names = "--learning-rate",
      paramLabel = "RATE",
      description = "At its peak. Default: what suits the network.")
  private @Nullable Double learningRate;

  @Option(
      names = {"--seed", "--training-seed"},
      paramLabel = "N",
      description = "The same seed gives the same weights on the same machine. Default: 7.")
  private long seed = 7;

  @Option(
      names = "--patience",
      paramLabel = "EPOCHS",
      description = "Ends after so many without a lower held-out loss. Default: 0, never.")
  private int patience;

  @Option(
      names = "--variants",
      paramLabel = "N",
      description = {
        "Augmented variants of each picture that frozen stages are computed for, once. Default: 8.",
        "0 computes new ones in every epoch, which takes many times as long."
      })
  private int variants = 8;

  @Option(
      names = "--cache-size",
      paramLabel = "SIZE",
      converter = Bytes.class,
      description = "Most that these may take on disk, such as 500m or 4g. Default: 4g.")
  private long cacheBytes = 4L << 30;

  @Option(
      names = "--prefix-on-spark",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "=URI",
      description = {
        "Computes them on Spark's executors, by way of a folder that driver and executors share, such as",
        "--prefix-on-spark=hdfs:///tmp/features. Pays from some 10,000 pictures on, with executors on other",
        "machines, which must find base and pictures under the same paths. Default of URI: DIR's shards."
      })
  private @Nullable String shards;

  @Option(
      names = "--no-resume",
      negatable = true,
      description = {
        "A training that was killed goes on from its last whole epoch when it is started again with",
        "the same pictures and settings, and ends the same. --no-resume begins anew. Default: resume."
      })
  private boolean resume = true;

  long seed() {
    return seed;
  }

  boolean resumes() {
    return resume;
  }

  /** Where executors leave what they compute; empty where no folder is named. */
  Optional<String> shards(Path usual) {
    return Optional.ofNullable(shards)
        .map(named -> named.isEmpty() ? usual.toUri().toString() : named);
  }

  /** Null where the values can be used. */
  @Nullable String contradiction(boolean freezes) {
    if (shards != null && !(freezes && variants > 0)) {
      return freezes
          ? "--prefix-on-spark computes variants, and --variants 0 wants none"
          : "--prefix-on-spark computes frozen stages; name the last with --freeze-through";
    }
    if (epochs != null && epochs < 1) {
      return "--epochs " + epochs + " learns nothing; choose 1 or more";
    }
    if (batch != null && batch < 2) {
      return "--batch " + batch + " is too few for batch normalisation; choose 2 or more";
    }
    if (learningRate != null && !(learningRate > 0)) {
      return "--learning-rate " + learningRate + " learns nothing; choose more than 0";
    }
    if (patience < 0 || variants < 0) {
      return (patience < 0 ? "--patience " + patience : "--variants " + variants)
          + " is below 0; choose 0 or more";
    }
    return null;
  }

  void apply(ImageTraining training, Path features, boolean frozen) {
    training.split(split).heldOutShare(heldOut).seed(seed).patience(patience);
    if (epochs != null) {
      training.epochs(epochs);
    }
    if (batch != null) {
      training.batchSize(batch);
    }
    if (learningRate != null) {
      training.learningRate(learningRate);
    }
    if (frozen && variants > 0) {
      training.cachedPrefix(new PrefixCache(features, variants, cacheBytes));
    }
  }

  static final class SplitConverter implements ITypeConverter<SplitRule> {
    @Override
    public SplitRule convert(String text) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "moment" -> SplitRule.BY_MOMENT;
        case "image" -> SplitRule.BY_IMAGE;
        default -> throw new TypeConversionException("'" + text + "' is not moment or image");
      };
    }
  }

  /** Bytes with an ending k, m or g. */
  static final class Bytes implements ITypeConverter<Long> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})([kmg]?)b?");

    @Override
    public Long convert(String text) {
      Matcher form = FORM.matcher(text.toLowerCase(Locale.ROOT));
      if (!form.matches()) {
        throw new TypeConversionException("'" + text + "' is not a size such as 500m or 4g");
      }
      int shift =
          switch (form.group(2)) {
            case "k" -> 10;
            case "m" -> 20;
            case "g" -> 30;
            default -> 0;
          };
      return Long.parseLong(form.group(1)) << shift;
    }
  }
}
