package dev.lifelog.benchmarks;

import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.image.ImageTraining;
import dev.lifelog.models.image.PrefixCache;
import dev.lifelog.models.image.TrainingReport;
import dev.lifelog.models.labels.Labels;
import dev.lifelog.models.network.Architecture;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The five networks of the visual runs: two bases that know single objects, and three that were
 * fine-tuned from them on the development days.
 *
 * @param pixels side of GoogLeNet's input; AlexNet, whose first layer takes every fourth pixel,
 *     gets twice as many
 * @param width channels, 1 as published
 * @param baseSightings of pictures in the training of a base, repeated ones counted
 * @param sightings of pictures in each fine-tuning
 */
record VisualNetworks(
    KeptSteps steps, int pixels, double width, int baseSightings, int sightings, long seed) {

  /** The first 110 of the paper's 144 layers. */
  private static final String FROZEN = "inception4e";

  /** Bundles by the run that they are for, in the order of the runs. */
  Map<String, Path> train(Path objects, Path collection) throws Exception {
    Path googlenet = base(Architecture.GOOGLENET, objects);
    Path alexnet = base(Architecture.ALEXNET, objects);
    Map<String, Path> runs = new LinkedHashMap<>();
    runs.put("RUN_1", tuned("googlenet-frozen", googlenet, FROZEN, collection));
    runs.put("RUN_2", tuned("googlenet-tuned", googlenet, ImageTraining.NONE, collection));
    runs.put("RUN_3", tuned("alexnet-tuned", alexnet, ImageTraining.NONE, collection));
    runs.put("RUN_4", googlenet);
    runs.put("RUN_5", alexnet);
    return runs;
  }

  private Path base(Architecture architecture, Path objects) throws Exception {
    String name = architecture.code() + "-objects";
    return steps.once(
        name,
        bundle ->
            tell(
                training(Labels.ofFolder(objects), name, "drawn objects", baseSightings)
                    .architecture(architecture)
                    .width(width)
                    .inputSize(architecture == Architecture.ALEXNET ? 2 * pixels : pixels)
                    .run(bundle)));
  }

  private Path tuned(String name, Path base, String frozenThrough, Path collection)
      throws Exception {
    return steps.once(
        name,
        bundle -> {
          ImageTraining training =
              training(Labels.ofCollection(collection), name, "development days", sightings)
                  .base(ModelBundle.open(base))
                  .freezeThrough(frozenThrough);
          tell((frozenThrough.equals(FROZEN) ? cached(training, name) : training).run(bundle));
        });
  }

  private ImageTraining cached(ImageTraining training, String name) {
    return training.cachedPrefix(PrefixCache.in(steps.folder().resolve(name + ".prefix")));
  }

  private ImageTraining training(Labels labels, String name, String trainedOn, int seen) {
    return ImageTraining.of(labels.images())
        .name(name)
        .seed(seed)
        .trainedOn(trainedOn)
        .epochs(Math.max(1, seen / labels.images().size()));
  }

  private void tell(TrainingReport report) {
    steps
        .out()
        .printf(
            Locale.ROOT,
            "  %d classes, %d epochs, held-out accuracy %.3f%n",
            report.vocabulary().size(),
            report.epochs().size(),
            report.accuracy());
  }
}
