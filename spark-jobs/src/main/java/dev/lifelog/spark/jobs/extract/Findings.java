package dev.lifelog.spark.jobs.extract;

import dev.lifelog.core.Score;
import dev.lifelog.core.concept.WeightedConcept;
import dev.lifelog.models.inference.ImageClassifier;
import dev.lifelog.models.inference.Scores;
import dev.lifelog.spark.jobs.concepts.DayOfModel;
import dev.lifelog.spark.jobs.concepts.ImageScores;
import dev.lifelog.spark.jobs.reading.StoredImage;
import dev.lifelog.spark.jobs.watching.Measure;
import dev.lifelog.spark.jobs.watching.Tally;
import dev.lifelog.spark.jobs.writing.FailedItem;
import dev.lifelog.spark.jobs.writing.ImageFacts;
import dev.lifelog.spark.jobs.writing.ImageFeature;
import dev.lifelog.spark.jobs.writing.TableSink;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what became of a chunk's images: its concepts for later, the rest in its table at once.
 *
 * @param scores filled with the concepts of each image
 * @param problems filled with how often each reason was given
 */
record Findings(
    ExtractTask task,
    DayChunk chunk,
    ImageClassifier classifier,
    List<ImageScores> scores,
    Map<String, Long> problems,
    TableSink<FailedItem> failed,
    TableSink<ImageFacts> facts,
    TableSink<ImageFeature> features)
    implements Pipeline.Outcome {

  private static final Logger LOG = LoggerFactory.getLogger(Findings.class);

  @Override
  public void scored(Picture picture, Scores found) {
    DayOfModel day = chunk.day();
    StoredImage image = picture.image();
    scores.add(ImageScores.found(image, best(found.probabilities()), picture.quality()));
    facts.write(picture.facts(day));
    if (task.settings().features() && found.feature().length > 0) {
      features.write(
          new ImageFeature(day.userId(), day.day(), day.model(), image.imageId(), found.feature()));
    }
  }

  @Override
  public void refused(StoredImage image, Refusal refusal) {
    problems.merge(refusal.code(), 1L, Long::sum);
    Tally.here().add(Measure.FAILED_TOTAL, refusal.code(), 1);
    LOG.info("{} is refused: {}", image.imageId(), refusal.code());
    failed.write(refusal.item(chunk.root().source(), chunk.day(), image.path(), task.startedAt()));
  }

  /**
   * A score of 0 says as much as no row. Rounding must not make them more than one whole together:
   * answers rely on it.
   */
  private Map<String, Integer> best(float[] probabilities) {
    Map<String, Integer> best = new HashMap<>();
    int left = Score.MAX;
    for (WeightedConcept concept : classifier.top(probabilities, task.settings().topK())) {
      int score = Math.min(left, Score.of(concept.weight()));
      left -= score;
      if (score > 0) {
        best.put(concept.concept(), score);
      }
    }
    return best;
  }
}
