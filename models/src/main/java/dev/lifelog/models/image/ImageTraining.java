package dev.lifelog.models.image;

import dev.lifelog.core.UserError;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.bundle.ModelKind;
import dev.lifelog.models.labels.LabelledImage;
import dev.lifelog.models.labels.SplitRule;
import dev.lifelog.models.network.Architecture;
import dev.lifelog.models.training.TrainingListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Trains a network on labelled pictures, from nothing or from a base, and writes it as a bundle.
 * The same pictures, settings and seed give the same weights on the same machine with the same
 * number of threads, also when the training was killed and resumed.
 */
public final class ImageTraining {
  /** As {@link #freezeThrough}: everything learns. */
  public static final String NONE = "none";

  private final List<LabelledImage> images;
  private List<String> vocabulary;
  private @Nullable String name;
  private Architecture architecture = Architecture.GOOGLENET;
  private @Nullable ModelBundle base;
  private String frozenThrough = NONE;
  private @Nullable PrefixCache cache;
  private @Nullable PrefixFill fill;
  private @Nullable Path checkpoints;
  private SplitRule splitRule = SplitRule.BY_MOMENT;
  private int patience;
  private double width = 0.5;
  private int inputSize;
  private int epochs;
  private int batchSize = 64;
  private double learningRate;
  private long seed = 1;
  private double heldOutShare = 0.3;
  private String trainedOn = "labelled pictures";
  private TrainingListener listener = TrainingListener.SILENT;
  private Illustration illustration = Illustration.NONE;

  private ImageTraining(List<LabelledImage> images) {
    this.images = List.copyOf(images);
    this.vocabulary =
        images.stream().flatMap(image -> image.concepts().stream()).sorted().distinct().toList();
  }

  public static ImageTraining of(List<LabelledImage> images) {
    return new ImageTraining(images);
  }

  /** Classes in the order of the network's outputs; default: the labels' names, sorted. */
  public ImageTraining vocabulary(List<String> names) {
    vocabulary = List.copyOf(names);
    return this;
  }

  /** Of the model; default: as the architecture is called. */
  public ImageTraining name(String newName) {
    name = newName;
    return this;
  }

  /** Default GoogLeNet; a base brings its own. */
  public ImageTraining architecture(Architecture newArchitecture) {
    architecture = newArchitecture;
    return this;
  }

  /**
   * Starts from another model's weights, all but those of its last layer, which is made anew for
   * the vocabulary. Architecture, width and preparation of pictures are the base's.
   *
   * @throws UserError when it is no model of pictures
   */
  public ImageTraining base(ModelBundle bundle) {
    base = bundle.require(ModelKind.IMAGE);
    return this;
  }

  /**
   * Leaves a base's layers up to and including this stage as they are, batch normalisation
   * included; default {@link #NONE}. {@code inception4e} freezes what the paper freezes, the first
   * 110 of 144 layers.
   */
  public ImageTraining freezeThrough(String stage) {
    frozenThrough = stage;
    return this;
  }

  /**
   * Computes what the frozen layers make of a bounded number of variants once, instead of in every
   * epoch; by default they are computed for ever new variants.
   */
  public ImageTraining cachedPrefix(PrefixCache settings) {
    cache = settings;
    return this;
  }

  /** Who computes the frozen layers for the cache; by default this process. */
  public ImageTraining prefixFill(PrefixFill newFill) {
    fill = newFill;
    return this;
  }

  /** Writes a checkpoint after each epoch and goes on from the one that lies there. */
  public ImageTraining checkpoints(Path folder) {
    checkpoints = folder;
    return this;
  }

  /** Which pictures may part in the split; default by moment. */
  public ImageTraining split(SplitRule rule) {
    splitRule = rule;
    return this;
  }

  /** Ends early after so many epochs without a lower held-out loss; default 0, never. */
  public ImageTraining patience(int newPatience) {
    patience = newPatience;
    return this;
  }

  /** Of the network, 1.0 as published; default 0.5. */
  public ImageTraining width(double newWidth) {
    width = newWidth;
    return this;
  }

  /** Side of the square input in pixels, 32 to 1024; default the base's, or 64. */
  public ImageTraining inputSize(int pixels) {
    inputSize = pixels;
    return this;
  }

  /** Default: as many as show about 20,000 pictures, at least 8 and at most 60. */
  public ImageTraining epochs(int count) {
    epochs = count;
    return this;
  }

  /** Default 64. */
  public ImageTraining batchSize(int pictures) {
    batchSize = pictures;
    return this;
  }

  /** At its peak; default: what suits the architecture and whether there is a base. */
  public ImageTraining learningRate(double rate) {
    learningRate = rate;
    return this;
  }

  public ImageTraining seed(long newSeed) {
    seed = newSeed;
    return this;
  }

  /** Share of the pictures, by whole moments, that only measure; default 0.3. */
  public ImageTraining heldOutShare(double share) {
    heldOutShare = share;
    return this;
  }

  /** For people, kept in the bundle. */
  public ImageTraining trainedOn(String description) {
    trainedOn = description;
    return this;
  }

  public ImageTraining progress(TrainingListener newListener) {
    listener = newListener;
    return this;
  }

  /** Files that the bundle gets beside its weights; default none. */
  public ImageTraining illustrated(Illustration newIllustration) {
    illustration = newIllustration;
    return this;
  }

  /**
   * Trains, measures and writes; a bundle that stands there is replaced.
   *
   * @throws UserError when the pictures are too few to learn from
   */
  public TrainingReport run(Path bundleDirectory) throws IOException {
    checkVocabulary();
    return new TrainingRun(settings(), illustration).run(images, bundleDirectory, listener);
  }

  private TrainingSettings settings() {
    return new TrainingSettings(
        vocabulary,
        name,
        StartingPoint.of(architecture, width, inputSize, base),
        frozenThrough,
        cache,
        fill,
        checkpoints,
        splitRule,
        heldOutShare,
        epochs,
        patience,
        batchSize,
        learningRate,
        seed,
        trainedOn);
  }

  private void checkVocabulary() {
    if (vocabulary.size() < 2) {
      throw UserError.of(
          "The labels name " + vocabulary.size() + " classes: " + vocabulary,
          "Give pictures of at least two classes");
    }
    for (LabelledImage image : images) {
      if (!vocabulary.containsAll(image.concepts())) {
        throw UserError.of(
            image.file() + " is labelled " + image.concepts() + ", which the vocabulary lacks",
            "Add the class to the vocabulary or correct the label");
      }
    }
  }
}
