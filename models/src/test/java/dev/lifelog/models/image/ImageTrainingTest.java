package dev.lifelog.models.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lifelog.core.UserError;
import dev.lifelog.core.concept.WeightedConcept;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.inference.Classification;
import dev.lifelog.models.inference.ImageClassifier;
import dev.lifelog.models.inference.Inference;
import dev.lifelog.models.labels.LabelledImage;
import dev.lifelog.models.training.TrainingProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From labelled files to answers, on drawn shapes and a very small network. */
class ImageTrainingTest {
  @TempDir static Path folder;
  private static List<LabelledImage> images;
  private static Path directory;
  private static TrainingReport report;
  private static final List<TrainingProgress> PROGRESS = new ArrayList<>();

  @BeforeAll
  static void train() throws IOException {
    images = new ArrayList<>(DrawnShapes.write(folder.resolve("shapes"), 60, 1));
    Path broken = Files.writeString(folder.resolve("broken.jpg"), "no picture");
    images.add(new LabelledImage(broken, new TreeSet<>(List.of("circle")), "broken"));
    directory = folder.resolve("shapes-model");
    report = training().epochs(22).progress(PROGRESS::add).run(directory);
  }

  private static ImageTraining training() {
    return ImageTraining.of(images)
        .name("shapes")
        .trainedOn("drawn shapes")
        .width(0.25)
        .inputSize(32)
        .batchSize(12)
        .learningRate(6e-3)
        .seed(5);
  }

  @Test
  void run_drawnShapes_tellsHeldOutOnesApart() {
    assertThat(report.accuracy()).isGreaterThan(0.8);
    assertThat(report.classes()).extracting(ClassFigures::concept).isEqualTo(DrawnShapes.NAMES);
    assertThat(report.classes())
        .allSatisfy(figures -> assertThat(figures.training() + figures.heldOut()).isEqualTo(60));
    assertThat(report.classes()).allSatisfy(figures -> assertThat(figures.heldOut()).isEqualTo(18));
  }

  @Test
  void run_fileThatIsNoPicture_isLeftOutWithItsReason() {
    assertThat(report.refused())
        .containsExactly(
            new RefusedImage(
                folder.resolve("broken.jpg"), "not_an_image", "no picture in 10 bytes"));
  }

  @Test
  void run_everyEpoch_reportsProgress() {
    List<TrainingProgress> epochs =
        PROGRESS.stream().filter(progress -> progress.phase().equals("training")).toList();

    assertThat(epochs).hasSize(22);
    assertThat(epochs.get(21).secondsLeft()).isZero();
    assertThat(epochs.get(21).loss()).isLessThan(epochs.get(0).loss());
    assertThat(PROGRESS).anyMatch(progress -> progress.phase().equals("reading pictures"));
  }

  @Test
  void run_bundle_describesTheNetwork() {
    ModelBundle bundle = ModelBundle.open(directory);

    assertThat(bundle.digest()).isEqualTo(report.digest());
    assertThat(bundle.description().vocabulary()).isEqualTo(DrawnShapes.NAMES);
    assertThat(bundle.description().origin().trainedOn()).isEqualTo("drawn shapes");
    assertThat(bundle.accuracy()).isEqualTo(report.accuracy());
    assertThat(bundle.description().figures()).containsKeys("training_images", "held_out_images");
  }

  @Test
  void run_sameSeed_givesTheSameWeights() throws IOException {
    TrainingReport first = training().epochs(1).run(folder.resolve("first"));
    TrainingReport again = training().epochs(1).run(folder.resolve("again"));
    TrainingReport other = training().epochs(1).seed(6).run(folder.resolve("other"));

    assertThat(again.bundle().description().files())
        .isEqualTo(first.bundle().description().files())
        .isNotEqualTo(other.bundle().description().files());
  }

  @Test
  void run_oneClass_isRefused() {
    List<LabelledImage> circles =
        images.stream().filter(image -> image.concepts().contains("circle")).toList();

    assertThatThrownBy(() -> ImageTraining.of(circles).run(folder.resolve("none")))
        .isInstanceOf(UserError.class)
        .hasMessage("The labels name 1 classes: [circle]. Give pictures of at least two classes");
  }

  @Test
  void run_labelOutsideTheVocabulary_isRefused() {
    assertThatThrownBy(
            () -> training().vocabulary(List.of("circle", "cross")).run(folder.resolve("none")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("is labelled [square], which the vocabulary lacks");
  }

  @Test
  void classifyBytes_oneBadAmongGood_refusesThatOneAlone() throws IOException {
    try (ImageClassifier classifier = ImageClassifier.open(directory)) {
      byte[] circle = Files.readAllBytes(images.get(0).file());
      byte[] square = Files.readAllBytes(images.get(179).file());

      List<Classification> mixed =
          classifier.classifyBytes(List.of(circle, new byte[] {1, 2, 3}, square));
      List<Classification> good = classifier.classifyBytes(List.of(circle, square));

      assertThat(mixed).hasSize(3);
      assertThat(mixed.get(1).refusal()).isNotNull();
      assertThat(mixed.get(1).scores()).isNull();
      assertThat(mixed.get(0).scores()).containsExactly(good.get(0).scores());
      assertThat(mixed.get(2).scores()).containsExactly(good.get(1).scores());
    }
  }

  @Test
  void classify_anyBatch_givesProbabilitiesThatDoNotDependOnNeighbours() throws Exception {
    try (ImageClassifier classifier = ImageClassifier.open(directory)) {
      var pictures = new ArrayList<int[]>();
      for (LabelledImage image : images.subList(0, 9)) {
        pictures.add(classifier.decoding().decode(Files.readAllBytes(image.file())).rgb());
      }
      float[][] together = classifier.classify(pictures);
      float[] alone = classifier.classify(pictures.subList(4, 5))[0];

      assertThat(classifier.classify(List.of())).isEmpty();
      for (int c = 0; c < alone.length; c++) {
        assertThat(together[4][c]).isCloseTo(alone[c], within(1e-4f));
      }
      assertThat(alone[0] + alone[1] + alone[2]).isCloseTo(1f, within(1e-5f));
      List<WeightedConcept> top = classifier.top(alone, 2);
      assertThat(top).hasSize(2);
      assertThat(top.get(0).weight()).isGreaterThanOrEqualTo(top.get(1).weight());
    }
  }

  @Test
  void classify_fromManyThreads_answersAsFromOne() throws Exception {
    ImageClassifier classifier = ImageClassifier.shared(directory, Inference.cpu(2));
    assertThat(ImageClassifier.shared(directory, Inference.cpu(2))).isSameAs(classifier);
    List<byte[]> batch = new ArrayList<>();
    for (LabelledImage image : images.subList(0, 8)) {
      batch.add(Files.readAllBytes(image.file()));
    }
    List<Classification> expected = classifier.classifyBytes(batch);

    List<CompletableFuture<List<Classification>>> all = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      all.add(CompletableFuture.supplyAsync(() -> classifier.classifyBytes(batch)));
    }

    for (CompletableFuture<List<Classification>> future : all) {
      List<Classification> actual = future.join();
      for (int i = 0; i < batch.size(); i++) {
        assertThat(actual.get(i).scores()).containsExactly(expected.get(i).scores());
      }
    }
  }

  @Test
  void open_weightsOfAnotherWidth_areRefused() throws IOException {
    Path other = folder.resolve("narrow");
    ModelBundle narrow = training().width(0.1).epochs(1).run(other).bundle();
    ModelBundle.write(other, report.bundle().description(), narrow.weights());

    assertThatThrownBy(() -> ImageClassifier.open(other))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(other + " does not hold the weights it describes: ");
  }
}
