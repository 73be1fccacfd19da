package dev.lifelog.spark.jobs.extract;

import dev.lifelog.core.Score;
import dev.lifelog.core.concept.WeightedConcept;
import dev.lifelog.models.decoding.ImageRefused;
import dev.lifelog.models.decoding.RefusalReason;
import dev.lifelog.models.inference.ImageClassifier;
import dev.lifelog.spark.jobs.reading.StoredImage;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/** Reads pictures and sends them through the network, a batch at a time. */
final class Batches {

  /** What became of an image. */
  interface Outcome {

    /** Scores are those of the best concepts, 1 to 10,000. */
    void scored(StoredImage image, Map<String, Integer> scores, Picture picture);

    void refused(StoredImage image, Refusal refusal);
  }

  private final ImageClassifier classifier;
  private final Network network;
  private final FileSystem fileSystem;
  private final Path root;

  Batches(ImageClassifier classifier, Network network, FileSystem fileSystem, Path root) {
    this.classifier = classifier;
    this.network = network;
    this.fileSystem = fileSystem;
    this.root = root;
  }

  void classify(List<StoredImage> images, Outcome outcome) {
    List<StoredImage> batch = new ArrayList<>();
    List<Picture> pictures = new ArrayList<>();
    for (StoredImage image : images) {
      Picture picture = read(image, outcome);
      if (picture != null) {
        batch.add(image);
        pictures.add(picture);
      }
      if (batch.size() == network.batch()) {
        run(batch, pictures, outcome);
        batch.clear();
        pictures.clear();
      }
    }
    run(batch, pictures, outcome);
  }

  private @Nullable Picture read(StoredImage image, Outcome outcome) {
    try {
      byte[] bytes = PictureFile.read(fileSystem, new Path(root, image.path()));
      return Picture.of(bytes, classifier.decoding());
    } catch (ImageRefused e) {
      outcome.refused(image, Refusal.of(e));
    } catch (FileNotFoundException e) {
      outcome.refused(image, Refusal.of(RefusalReason.UNREADABLE, "the file does not exist"));
    } catch (IOException e) {
      outcome.refused(
          image,
          Refusal.of(RefusalReason.UNREADABLE, "the file cannot be read: " + e.getMessage()));
    } catch (RuntimeException e) {
      // Decoders fail in many ways on a damaged picture; one of them must not end a night's work.
      outcome.refused(image, Refusal.of(RefusalReason.CORRUPT, "cannot be decoded: " + e));
    }
    return null;
  }

  private void run(List<StoredImage> batch, List<Picture> pictures, Outcome outcome) {
    float[][] scores = classifier.classify(pictures.stream().map(Picture::rgb).toList());
    for (int i = 0; i < batch.size(); i++) {
      outcome.scored(batch.get(i), best(scores[i]), pictures.get(i));
    }
  }

  /** A score of 0 says as much as no row. */
  private Map<String, Integer> best(float[] scores) {
    Map<String, Integer> best = new HashMap<>();
    for (WeightedConcept concept : classifier.top(scores, network.topK())) {
      int score = Score.of(concept.weight());
      if (score > 0) {
        best.put(concept.concept(), score);
      }
    }
    return best;
  }
}
