package dev.lifelog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifelog.core.collection.CollectionImage;
import dev.lifelog.core.collection.CollectionLayout;
import dev.lifelog.core.collection.ConceptTable;
import dev.lifelog.core.text.Line;
import dev.lifelog.core.text.LineReader;
import dev.lifelog.models.image.ImageTraining;
import dev.lifelog.models.inference.ImageClassifier;
import dev.lifelog.models.labels.Labels;
import dev.lifelog.synthetic.CollectionGenerator;
import dev.lifelog.synthetic.GenerationProgress;
import dev.lifelog.synthetic.TrueScene;
import dev.lifelog.synthetic.TruthFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The generated pictures must be told apart by their shapes: what looks at colours alone is to
 * reach at most half of what the network reaches. Both learn from the development days and are
 * measured on the test days.
 */
class ColourHistogramBaselineIT {
  /** Levels of each colour channel: of 4, 8 and 16 the best for the nearest neighbour. */
  private static final int LEVELS = 4;

  @TempDir Path temp;

  @Test
  void nearestColourHistogram_reachesAtMostHalfOfTheNetwork() throws IOException {
    Path root = temp.resolve("collection");
    CollectionGenerator.builder()
        .out(root)
        .users(2)
        .days(8)
        .imagesPerDay(100)
        .seed(7)
        .size(160, 120)
        .build()
        .generate(GenerationProgress.SILENT);
    Map<String, Path> files = files(root);
    List<TrueScene> visible =
        TruthFile.read(TruthFile.in(root)).stream()
            .filter(scene -> scene.fault().isEmpty() || scene.fault().equals("blur"))
            .toList();
    List<TrueScene> known = split(visible, "dev");
    List<TrueScene> asked = split(visible, "test");

    double histogram = histogramAccuracy(known, asked, files);
    double network = networkAccuracy(root, asked, files);

    assertThat(network).as("accuracy of the network").isGreaterThan(0.5);
    assertThat(histogram)
        .as("accuracy of the nearest colour histogram, beside %.3f of the network", network)
        .isLessThanOrEqualTo(network / 2);
  }

  private double networkAccuracy(Path root, List<TrueScene> asked, Map<String, Path> files)
      throws IOException {
    Path bundle = temp.resolve("bundle");
    ImageTraining.of(Labels.ofCollection(root).images()).seed(1).run(bundle);
    try (ImageClassifier classifier = ImageClassifier.open(bundle)) {
      int right = 0;
      for (TrueScene scene : asked) {
        byte[] bytes = Files.readAllBytes(file(files, scene));
        float[] scores =
            Objects.requireNonNull(
                classifier.classifyBytes(List.of(bytes)).get(0).scores(), scene.imageId());
        if (classifier.top(scores, 1).get(0).concept().equals(scene.scene())) {
          right++;
        }
      }
      return (double) right / asked.size();
    }
  }

  private static double histogramAccuracy(
      List<TrueScene> known, List<TrueScene> asked, Map<String, Path> files) throws IOException {
    List<float[]> histograms = new ArrayList<>();
    for (TrueScene scene : known) {
      histograms.add(histogram(file(files, scene)));
    }
    int right = 0;
    for (TrueScene scene : asked) {
      int nearest = nearest(histogram(file(files, scene)), histograms);
      if (known.get(nearest).scene().equals(scene.scene())) {
        right++;
      }
    }
    return (double) right / asked.size();
  }

  private static int nearest(float[] histogram, List<float[]> others) {
    int nearest = 0;
    double least = Double.MAX_VALUE;
    for (int i = 0; i < others.size(); i++) {
      double distance = 0;
      for (int bin = 0; bin < histogram.length; bin++) {
        distance += Math.abs(histogram[bin] - others.get(i)[bin]);
      }
      if (distance < least) {
        least = distance;
        nearest = i;
      }
    }
    return nearest;
  }

  private static float[] histogram(Path file) throws IOException {
    BufferedImage image = ImageIO.read(file.toFile());
    float[] bins = new float[LEVELS * LEVELS * LEVELS];
    float share = 1f / (image.getWidth() * image.getHeight());
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y);
        int bin = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
          bin = bin * LEVELS + (rgb >> shift & 255) * LEVELS / 256;
        }
        bins[bin] += share;
      }
    }
    return bins;
  }

  private static List<TrueScene> split(List<TrueScene> scenes, String name) {
    return scenes.stream().filter(scene -> scene.split().equals(name)).toList();
  }

  private static Path file(Map<String, Path> files, TrueScene scene) {
    return Objects.requireNonNull(files.get(scene.imageId()), scene.imageId());
  }

  private static Map<String, Path> files(Path root) throws IOException {
    var layout = CollectionLayout.of(root);
    Map<String, Path> files = new HashMap<>();
    for (String user : layout.users()) {
      Path table = layout.conceptTable(user);
      try (LineReader lines = LineReader.open(table, table.toString())) {
        ConceptTable parser = ConceptTable.header(Objects.requireNonNull(lines.next())).orThrow();
        for (Line line = lines.next(); line != null; line = lines.next()) {
          CollectionImage image = parser.parse(line).orThrow();
          files.put(image.imageId(), root.resolve(image.path()));
        }
      }
    }
    return files;
  }
}
