package dev.lifelog.models.image;

import dev.lifelog.core.UserError;
import dev.lifelog.models.bundle.BundleDescription;
import dev.lifelog.models.bundle.BundleWriter;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.engine.NativeEngine;
import dev.lifelog.models.labels.LabelledImage;
import dev.lifelog.models.network.Plan;
import dev.lifelog.models.training.AdamW;
import dev.lifelog.models.training.OneCycle;
import dev.lifelog.models.training.TrainingListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From labelled files to a bundle: read, split, learn, measure, write. */
final class TrainingRun {
  private static final float WEIGHT_DECAY = 0.02f;

  /** Share of the largest heap that decoded pictures may take; the others are read again. */
  private static final int HEAP_SHARE = 4;

  private final TrainingSettings settings;
  private final Illustration illustration;

  TrainingRun(TrainingSettings settings, Illustration illustration) {
    this.settings = settings;
    this.illustration = illustration;
  }

  TrainingReport run(List<LabelledImage> images, Path bundleDirectory, TrainingListener listener)
      throws IOException {
    long start = System.nanoTime();
    Plan plan = settings.start().plan(settings.vocabulary().size());
    String cut = settings.start().cut(settings.frozenThrough());
    Pictures pictures =
        Pictures.load(
            images,
            settings.vocabulary(),
            Variants.decoding(settings.start().input()),
            Runtime.getRuntime().maxMemory() / HEAP_SHARE,
            listener);
    double reading = secondsSince(start);
    Division split =
        Division.of(pictures.all(), settings.splitRule(), settings.heldOutShare(), settings.seed());
    if (split.training().size() < 2) {
      throw UserError.of(
          "Only "
              + split.training().size()
              + " of "
              + images.size()
              + " pictures can be learnt from",
          "Check that the labelled files exist and are pictures");
    }
    NativeEngine.engine().setRandomSeed((int) settings.seed());
    try (NetworkParts network = new NetworkParts(plan, cut, NativeEngine.newManager())) {
      ModelBundle base = settings.start().base();
      if (base != null) {
        network.loadBase(base.weights(), settings.start().architecture().classifierStage());
      }
      long prefixStart = System.nanoTime();
      try (PreparedInputs prepared =
          PreparedInputs.of(settings, plan, cut, split, pictures, network, listener)) {
        double prefix = secondsSince(prefixStart);
        Epochs epochs = learn(network, prepared, split, pictures.all(), listener);
        long measured = System.nanoTime();
        HeldOut heldOut =
            HeldOut.measure(network, prepared.inputs(), split.heldOut(), settings.vocabulary());
        PhaseSeconds phases =
            new PhaseSeconds(
                reading,
                prefix,
                epochs.trainingSeconds(),
                epochs.measuringSeconds() + secondsSince(measured));
        double seconds = secondsSince(start);
        List<ClassFigures> classes = heldOut.classes(split.training());
        BundleWriter writer =
            BundleWriter.of(description(figures(split, heldOut, epochs, seconds)))
                .weights(network.tensors());
        illustration.of(classes, heldOut.confusion(), epochs.figures()).forEach(writer::picture);
        ModelBundle bundle = writer.write(bundleDirectory);
        if (settings.checkpoints() != null) {
          new Checkpoints(settings.checkpoints(), "").clear();
        }
        return new TrainingReport(
            bundle,
            heldOut.accuracy(),
            classes,
            heldOut.confusion(),
            List.copyOf(epochs.figures()),
            epochs.bestEpoch(),
            epochs.resumedAfter(),
            pictures.refused(),
            prepared.notes(),
            phases,
            seconds);
      }
    }
  }

  private Epochs learn(
      NetworkParts network,
      PreparedInputs prepared,
      Division split,
      List<Picture> all,
      TrainingListener listener)
      throws IOException {
    List<Picture> training = split.training();
    int count = settings.epochs(training.size());
    Targets targets = Targets.balanced(training, settings.vocabulary().size());
    try (Batches batches =
        new Batches(training, targets, prepared.inputs(), settings.batchSize(), settings.seed())) {
      AdamW optimiser =
          new AdamW(
              network.manager(),
              network.learning(),
              new OneCycle(settings.peakLearningRate(), count * batches.perEpoch()),
              WEIGHT_DECAY);
      Epochs epochs =
          new Epochs(
              network,
              optimiser,
              prepared.inputs(),
              split,
              settings.vocabulary(),
              settings.seed(),
              checkpoints(settings.key(all, prepared.variants())),
              listener);
      epochs.run(count, settings.patience(), batches);
      return epochs;
    }
  }

  private @Nullable Checkpoints checkpoints(String key) {
    return settings.checkpoints() == null ? null : new Checkpoints(settings.checkpoints(), key);
  }

  private BundleDescription description(Map<String, Double> figures) {
    BundleDescription description =
        BundleDescription.ofImages(
            settings.name(),
            settings.start().architecture().code(),
            settings.vocabulary(),
            settings.start().input(),
            settings.trainedOn(),
            figures);
    ModelBundle base = settings.start().base();
    return base == null ? description : description.withBase(base, settings.frozenStage());
  }

  private static Map<String, Double> figures(
      Division split, HeldOut heldOut, Epochs epochs, double seconds) {
    Map<String, Double> figures =
        new HashMap<>(
            Map.of(
                "training_images", (double) split.training().size(),
                "held_out_images", (double) heldOut.pictures(),
                "epochs", (double) epochs.figures().size(),
                "best_epoch", (double) epochs.bestEpoch(),
                "seconds", seconds));
    if (heldOut.pictures() > 0) {
      figures.put(ModelBundle.ACCURACY, heldOut.accuracy());
    }
    return figures;
  }

  private static double secondsSince(long nanoTime) {
    return (System.nanoTime() - nanoTime) / 1e9;
  }
}
