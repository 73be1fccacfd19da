package dev.lifelog.models.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifelog.core.UserError;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.labels.LabelledImage;
import dev.lifelog.models.labels.SplitRule;
import dev.lifelog.models.network.Architecture;
import dev.lifelog.models.weights.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a base to another vocabulary, on drawn shapes and very small networks. */
class FineTuningTest {
  @TempDir static Path folder;
  private static List<LabelledImage> shapes;
  private static List<LabelledImage> roundOrNot;
  private static ModelBundle googlenet;
  private static ModelBundle alexnet;

  @BeforeAll
  static void trainBases() throws IOException {
    shapes = DrawnShapes.write(folder.resolve("shapes"), 24, 1);
    roundOrNot = shapes.stream().map(FineTuningTest::roundOrNot).toList();
    googlenet =
        ImageTraining.of(shapes)
            .width(0.1)
            .inputSize(32)
            .batchSize(12)
            .epochs(2)
            .run(folder.resolve("googlenet"))
            .bundle();
    alexnet =
        ImageTraining.of(shapes)
            .architecture(Architecture.ALEXNET)
            .width(0.1)
            .epochs(1)
            .run(folder.resolve("alexnet"))
            .bundle();
  }

  private static LabelledImage roundOrNot(LabelledImage image) {
    String concept = image.concepts().contains("circle") ? "round" : "angular";
    return new LabelledImage(image.file(), new TreeSet<>(List.of(concept)), image.moment());
  }

  private static ImageTraining training(ModelBundle base) {
    return ImageTraining.of(roundOrNot).base(base).batchSize(12).epochs(2).seed(3);
  }

  @Test
  void run_frozenThrough4e_changesNothingInFrontAndAllBehind() throws IOException {
    TrainingReport report =
        training(googlenet).freezeThrough("inception4e").run(folder.resolve("frozen"));

    Set<String> changed = changed(googlenet, report.bundle());
    assertThat(changed).isEqualTo(namesOf(googlenet, "inception5", "fc."));
    assertThat(report.bundle().weights().get("fc.weight").shape()[0]).isEqualTo(2);
    assertThat(report.vocabulary()).containsExactly("angular", "round");
    assertThat(report.bundle().description().origin().frozenThrough()).isEqualTo("inception4e");
    assertThat(report.bundle().description().image()).isEqualTo(googlenet.description().image());
  }

  @Test
  void run_nothingFrozen_changesAllStatisticsIncluded() throws IOException {
    TrainingReport report = training(googlenet).run(folder.resolve("unfrozen"));

    assertThat(changed(googlenet, report.bundle())).isEqualTo(namesOf(googlenet, ""));
  }

  @Test
  void run_cachedPrefix_changesNothingInFrontAndFillsTheCacheOnce() throws IOException {
    Path cache = folder.resolve("cache");
    ImageTraining training =
        training(googlenet)
            .freezeThrough("inception4e")
            .cachedPrefix(new PrefixCache(cache, 3, 64 << 20));
    TrainingReport first = training.run(folder.resolve("cached"));
    List<String> phases = new ArrayList<>();
    TrainingReport again =
        training.progress(one -> phases.add(one.phase())).run(folder.resolve("cached-again"));

    assertThat(changed(googlenet, first.bundle()))
        .isEqualTo(namesOf(googlenet, "inception5", "fc."));
    assertThat(changed(first.bundle(), again.bundle())).isEmpty();
    assertThat(phases).contains("training").doesNotContain("computing frozen layers");
    assertThat(first.notes()).isEmpty();
  }

  @Test
  void run_cacheThatIsDamaged_isFilledAgain() throws IOException {
    Path cache = folder.resolve("damaged");
    ImageTraining training =
        training(alexnet).freezeThrough("conv5").cachedPrefix(new PrefixCache(cache, 2, 64 << 20));
    ModelBundle first = training.run(folder.resolve("before-damage")).bundle();
    Path file;
    try (Stream<Path> files = Files.list(cache)) {
      file = files.findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 64, (byte) 7);
    Files.write(file, bytes);

    ModelBundle again = training.run(folder.resolve("after-damage")).bundle();

    assertThat(changed(first, again)).isEmpty();
    assertThat(file).hasSize(bytes.length);
  }

  @Test
  void run_cacheTooSmall_takesFewerVariantsOrNone() throws IOException {
    ImageTraining training = training(googlenet).freezeThrough("inception4e").epochs(1);

    TrainingReport fewer =
        training
            .cachedPrefix(new PrefixCache(folder.resolve("small"), 8, 40 << 10))
            .run(folder.resolve("fewer"));
    TrainingReport none =
        training
            .cachedPrefix(new PrefixCache(folder.resolve("small"), 8, 1000))
            .run(folder.resolve("naive"));

    assertThat(fewer.notes()).singleElement().asString().contains(" variants of each picture");
    assertThat(none.notes())
        .containsExactly(
            "Not one variant of each picture fits into the cache's 0.0 MiB: the frozen layers are"
                + " computed in every epoch");
  }

  @Test
  void run_alexNetFrozenThroughItsConvolutions_learnsTheClassifierAlone() throws IOException {
    TrainingReport report =
        training(alexnet).freezeThrough("conv5").run(folder.resolve("alexnet-frozen"));

    assertThat(changed(alexnet, report.bundle())).isEqualTo(namesOf(alexnet, "classifier."));
    assertThat(report.bundle().description().architecture()).isEqualTo("alexnet");
  }

  @Test
  void run_everyEpoch_measuresWhatIsHeldOut() throws IOException {
    TrainingReport report =
        training(googlenet).split(SplitRule.BY_IMAGE).run(folder.resolve("measured"));

    assertThat(report.epochs()).hasSize(2);
    EpochFigures best = report.epochs().get(report.bestEpoch() - 1);
    assertThat(best.heldOutAccuracy()).isEqualTo(report.accuracy());
    assertThat(report.epochs())
        .allSatisfy(
            epoch -> assertThat(best.heldOutLoss()).isLessThanOrEqualTo(epoch.heldOutLoss()));
    int counted = 0;
    for (int[] row : report.confusion().counts()) {
      counted += row[0] + row[1];
    }
    assertThat(counted)
        .isEqualTo(report.classes().stream().mapToInt(ClassFigures::heldOut).sum())
        .isEqualTo(report.classes().stream().mapToInt(ClassFigures::chosen).sum());
  }

  @Test
  void run_noBetterEpochForAsLongAsThePatience_endsEarly() throws IOException {
    TrainingReport report =
        training(googlenet).learningRate(3).epochs(30).patience(2).run(folder.resolve("patient"));

    assertThat(report.epochs()).hasSize(report.bestEpoch() + 2).hasSizeLessThan(30);
  }

  @Test
  void run_unknownStage_isRefusedWithThoseThereAre() {
    assertThatThrownBy(
            () -> training(alexnet).freezeThrough("inception4e").run(folder.resolve("none")))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "Cannot freeze alexnet through 'inception4e'; its stages are conv1, maxpool1, conv2,"
                + " maxpool2, conv3, conv4, conv5, maxpool5, avgpool, fc6, fc7. Name one of them,"
                + " or none");
  }

  @Test
  void run_frozenWithoutBase_isRefused() {
    assertThatThrownBy(
            () -> ImageTraining.of(shapes).freezeThrough("conv1").run(folder.resolve("none")))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "Cannot freeze through conv1 without a base: its weights are random. Name a base, or"
                + " freeze none");
  }

  @Test
  void run_inputTooSmallForTheNetwork_isRefused() {
    assertThatThrownBy(() -> training(alexnet).inputSize(32).run(folder.resolve("none")))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("alexnet of the width 0.1 does not take pictures of 32 pixels: ")
        .hasMessageEndingWith(". Choose a larger input");
  }

  private static Set<String> changed(ModelBundle before, ModelBundle after) {
    Map<String, Tensor> old = before.weights();
    return after.weights().entrySet().stream()
        .filter(entry -> !isSame(entry.getValue(), old.get(entry.getKey())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Bit for bit. */
  private static boolean isSame(Tensor one, Tensor other) {
    return Arrays.equals(one.shape(), other.shape()) && Arrays.equals(one.values(), other.values());
  }

  private static Set<String> namesOf(ModelBundle bundle, String... prefixes) {
    return bundle.weights().keySet().stream()
        .filter(name -> Arrays.stream(prefixes).anyMatch(name::startsWith))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
