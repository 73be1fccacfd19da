package dev.lifelog.benchmarks;

import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.image.ImageTraining;
import dev.lifelog.models.image.PrefixCache;
import dev.lifelog.models.image.TrainingReport;
import dev.lifelog.models.labels.LabelledImage;
import dev.lifelog.models.labels.Labels;
import dev.lifelog.synthetic.GenerationProgress;
import dev.lifelog.synthetic.object.ObjectClass;
import dev.lifelog.synthetic.object.ObjectFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * GoogLeNet of full width, fine-tuned behind inception 4e on drawn objects of classes that its base
 * has not seen: once with the frozen layers computed in every epoch for new variants, once with
 * those of a few variants cached. The base is made here, on small pictures of the other classes.
 */
final class FineTuningBenchmark implements Benchmark {
  private static final String CUT = "inception4e";
  private static final int EVERY = 5;

  @Override
  public String name() {
    return "fine-tuning";
  }

  @Override
  public String summary() {
    return "epochs and whole trainings behind a frozen prefix, computed each time or cached";
  }

  @Override
  public Figures run(Options options, PrintStream out) throws Exception {
    int size = options.count("size", 224);
    int perClass = options.count("per-class", 40);
    int epochs = options.count("epochs", 16);
    int variants = options.count("variants", 8);
    int baseSize = options.count("base-size", 64);
    int basePerClass = options.count("base-per-class", 60);
    double width = options.count("width-percent", 100) / 100.0;
    options.refuseOthers();
    try (WorkFolder work = WorkFolder.create("fine-tuning")) {
      Path folder = work.path();
      List<LabelledImage> others =
          drawn(folder.resolve("others"), basePerClass, baseSize, 1, one -> !isTarget(one));
      out.printf("Base: %d pictures of %d pixels%n", others.size(), baseSize);
      ModelBundle base =
          ImageTraining.of(others)
              .name("base")
              .width(width)
              .inputSize(baseSize)
              .epochs(10)
              .run(folder.resolve("base"))
              .bundle();
      out.printf(Locale.ROOT, "Held-out accuracy of the base: %.3f%n", base.accuracy());
      List<LabelledImage> targets =
          drawn(folder.resolve("targets"), perClass, size, 2, FineTuningBenchmark::isTarget);
      out.printf("Fine-tuning: %d pictures of %d pixels%n", targets.size(), size);
      TrainingReport cached =
          training(targets, base, size, epochs)
              .cachedPrefix(new PrefixCache(folder.resolve("cache"), variants, 4L << 30))
              .run(folder.resolve("cached"));
      TrainingReport naive = training(targets, base, size, epochs).run(folder.resolve("naive"));
      return compared(naive, cached, out);
    }
  }

  private static ImageTraining training(
      List<LabelledImage> images, ModelBundle base, int size, int epochs) {
    return ImageTraining.of(images)
        .name("fine-tuned")
        .base(base)
        .inputSize(size)
        .freezeThrough(CUT)
        .epochs(epochs);
  }

  private static List<LabelledImage> drawn(
      Path folder, int perClass, int size, long seed, Predicate<String> wanted) throws IOException {
    new ObjectFolder(perClass, size, seed).draw(folder, GenerationProgress.SILENT);
    return Labels.ofFolder(folder).images().stream()
        .filter(image -> image.concepts().stream().allMatch(wanted))
        .toList();
  }

  private static boolean isTarget(String concept) {
    return ObjectClass.labels().indexOf(concept) % EVERY == 0;
  }

  private static Figures compared(TrainingReport naive, TrainingReport cached, PrintStream out) {
    double naiveEpoch = epochSeconds(naive);
    double cachedEpoch = epochSeconds(cached);
    out.printf("%n%-10s %10s %10s %10s %10s%n", "", "epoch s", "filling s", "total s", "accuracy");
    row(out, "naive", naiveEpoch, naive);
    row(out, "cached", cachedEpoch, cached);
    out.printf(
        Locale.ROOT,
        "%-10s %10.1f %10s %10.1f%n",
        "ratio",
        naiveEpoch / cachedEpoch,
        "",
        naive.seconds() / cached.seconds());
    return new Figures()
        .put("naive_epoch_s", naiveEpoch)
        .put("cached_epoch_s", cachedEpoch)
        .put("filling_s", cached.phases().prefix())
        .put("naive_vs_cached", naiveEpoch / cachedEpoch)
        .put("total_naive_s", naive.seconds())
        .put("total_cached_s", cached.seconds())
        .put("total_naive_vs_cached", naive.seconds() / cached.seconds())
        .put("accuracy_naive", naive.accuracy())
        .put("accuracy_cached", cached.accuracy());
  }

  private static void row(PrintStream out, String name, double epoch, TrainingReport report) {
    out.printf(
        Locale.ROOT,
        "%-10s %10.2f %10.1f %10.1f %10.3f%n",
        name,
        epoch,
        report.phases().prefix(),
        report.seconds(),
        report.accuracy());
  }

  /** Learning from the one part of the pictures and measuring on the other, as every epoch does. */
  private static double epochSeconds(TrainingReport report) {
    return (report.phases().training() + report.phases().measuring()) / report.epochs().size();
  }
}
