package dev.lifelog.spark.jobs.detections;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.spark.connector.cql.CassandraConnector;
import dev.lifelog.core.Score;
import dev.lifelog.core.detection.ConceptLikelihood;
import dev.lifelog.spark.jobs.concepts.ConceptTables;
import dev.lifelog.spark.jobs.concepts.DayOfModel;
import dev.lifelog.spark.jobs.concepts.ImageScores;
import dev.lifelog.spark.jobs.reading.DetectedImage;
import dev.lifelog.spark.jobs.reading.Reading;
import dev.lifelog.spark.jobs.reading.StoredConcepts;
import dev.lifelog.spark.jobs.reading.Whereabouts;
import dev.lifelog.spark.jobs.running.TaskRun;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the concepts that a day's images have by their words. */
record ScoredDay(
    Evidence evidence,
    ConceptLikelihood likelihood,
    int topK,
    CassandraConnector connector,
    ConceptTables concepts)
    implements TaskRun.Work<DayOfModel, ScoredDay.Written> {

  record Written(DayOfModel day, int images) implements Serializable {}

  @Override
  public Written apply(DayOfModel day) {
    try (CqlSession session = connector.openSession()) {
      Reading reading = new Reading(session, concepts.consistency());
      Map<Long, Whereabouts> places = reading.whereabouts(day.userId(), day.day());
      Map<String, StoredConcepts> before =
          reading.concepts(day.userId(), day.day(), day.model());
      List<ImageScores> scores = new ArrayList<>();
      Set<String> ids = new HashSet<>();
      for (DetectedImage image : reading.detections(day.userId(), day.day())) {
        Whereabouts where =
            places.getOrDefault(image.image().utcMinute().getEpochSecond(), Whereabouts.UNKNOWN);
        ids.add(image.image().imageId());
        scores.add(
            ImageScores.brought(
                image.image(), best(likelihood.of(evidence.words(image, where)))));
      }
      concepts.write(session, day, scores, before, places);
      concepts.deleteOthers(session, day, ids, before);
      return new Written(day, scores.size());
    }
  }

  /** The likeliest one is at least one of all: it never rounds to nothing. */
  private Map<String, Integer> best(Map<String, Double> probabilities) {
    Map<String, Integer> best = new HashMap<>();
    probabilities.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(topK)
        .filter(entry -> Score.of(entry.getValue()) > 0)
        .forEach(entry -> best.put(entry.getKey(), Score.of(entry.getValue())));
    return best;
  }
}
