package dev.lifelog.models.image;

import ai.djl.Model;
import dev.lifelog.core.UserError;
import dev.lifelog.models.bundle.BundleDescription;
import dev.lifelog.models.bundle.ImageInput;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.decoding.Fit;
import dev.lifelog.models.engine.NativeEngine;
import dev.lifelog.models.inference.Network;
import dev.lifelog.models.inference.Normalisation;
import dev.lifelog.models.labels.LabelledImage;
import dev.lifelog.models.network.Architecture;
import dev.lifelog.models.network.NetworkBlock;
import dev.lifelog.models.training.TrainingListener;
import dev.lifelog.models.training.TrainingProgress;
import dev.lifelog.models.weights.StateDict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Trains a small GoogLeNet from nothing on labelled pictures and writes it as a bundle. The same
 * pictures, settings and seed give the same weights on the same machine with the same number of
 * threads.
 */
public final class ImageTraining {
  /** Stored pictures are this much larger than the input, so that crops keep their detail. */
  private static final double RESERVE = 1.25;

  /** Epochs are chosen so that about this many pictures are seen in all. */
  private static final int PICTURES_SEEN = 20_000;

  private static final int MIN_EPOCHS = 8;
  private static final int MAX_EPOCHS = 60;

  private final List<LabelledImage> images;
  private List<String> vocabulary;
  private String name = "googlenet";
  private double width = 0.5;
  private int inputSize = 64;
  private int epochs;
  private int batchSize = 64;
  private double learningRate = 3e-3;
  private long seed = 1;
  private double heldOutShare = 0.3;
  private String trainedOn = "labelled pictures";
  private TrainingListener listener = TrainingListener.SILENT;

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

  /** Of the model; default {@code googlenet}. */
  public ImageTraining name(String newName) {
    name = newName;
    return this;
  }

  /** Of the network, 1.0 as published; default 0.5. */
  public ImageTraining width(double newWidth) {
    width = newWidth;
    return this;
  }

  /** Side of the square input in pixels, 32 to 1024; default 64. */
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

  /** At its peak; default 0.003. */
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

  /**
   * Trains, measures and writes; a bundle that stands there is replaced.
   *
   * @throws UserError when the pictures are too few to learn from
   */
  public TrainingReport run(Path bundleDirectory) throws IOException {
    long start = System.nanoTime();
    checkVocabulary();
    Pictures loaded =
        Pictures.load(
            images, vocabulary, (int) Math.round(inputSize * RESERVE), Fit.STRETCH, listener);
    MomentSplit split = MomentSplit.of(loaded.pictures(), heldOutShare, seed);
    if (split.training().size() < 2) {
      throw UserError.of(
          "Only "
              + split.training().size()
              + " of "
              + images.size()
              + " pictures can be learnt from",
          "Check that the labelled files exist and are pictures");
    }
    ImageInput input =
        ImageInput.stretched(width, inputSize, Normalisation.MEAN, Normalisation.STD);
    NativeEngine.engine().setRandomSeed((int) seed);
    try (Model model = Model.newInstance(name, NativeEngine.NAME)) {
      NetworkBlock network =
          NetworkBlock.of(Architecture.GOOGLENET.plan(vocabulary.size(), width, inputSize));
      model.setBlock(network.block());
      List<EpochFigures> figures = learn(model, split.training(), input);
      HeldOut heldOut =
          HeldOut.measure(
              new Network(network.block(), input, model.getNDManager()), split, vocabulary);
      double seconds = (System.nanoTime() - start) / 1e9;
      ModelBundle bundle =
          ModelBundle.write(
              bundleDirectory,
              BundleDescription.ofImages(
                  name,
                  Architecture.GOOGLENET.code(),
                  vocabulary,
                  input,
                  trainedOn,
                  figures(split, heldOut, figures, seconds)),
              StateDict.of(network.parameters()));
      return new TrainingReport(
          bundle, heldOut.accuracy(), heldOut.classes(), figures, loaded.refused(), seconds);
    }
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

  private List<EpochFigures> learn(Model model, List<Picture> training, ImageInput input) {
    int count =
        epochs > 0
            ? epochs
            : Math.max(MIN_EPOCHS, Math.min(MAX_EPOCHS, PICTURES_SEEN / training.size()));
    List<EpochFigures> all = new ArrayList<>();
    Augmentation augmentation = new Augmentation(inputSize, Normalisation.of(input));
    Targets targets = Targets.balanced(training, vocabulary.size());
    try (Batches batches =
            new Batches(training, targets, augmentation, inputSize, batchSize, seed);
        Learning learning =
            new Learning(
                model,
                inputSize,
                vocabulary.size(),
                (float) learningRate,
                count * batches.perEpoch())) {
      long start = System.nanoTime();
      for (int epoch = 1; epoch <= count; epoch++) {
        long epochStart = System.nanoTime();
        batches.forEach(epoch, learning::learn);
        long now = System.nanoTime();
        EpochFigures figures = learning.epoch(epoch, (now - epochStart) / 1e9);
        all.add(figures);
        double left = (now - start) / 1e9 / epoch * (count - epoch);
        listener.progress(
            new TrainingProgress(
                "training",
                epoch,
                count,
                figures.loss(),
                figures.accuracy(),
                figures.imagesPerSecond(),
                left));
      }
    }
    return all;
  }

  private static Map<String, Double> figures(
      MomentSplit split, HeldOut heldOut, List<EpochFigures> epochs, double seconds) {
    Map<String, Double> figures =
        new HashMap<>(
            Map.of(
                "training_images", (double) split.training().size(),
                "held_out_images", (double) heldOut.pictures(),
                "epochs", (double) epochs.size(),
                "seconds", seconds));
    if (heldOut.pictures() > 0) {
      figures.put(ModelBundle.ACCURACY, heldOut.accuracy());
    }
    return figures;
  }
}
