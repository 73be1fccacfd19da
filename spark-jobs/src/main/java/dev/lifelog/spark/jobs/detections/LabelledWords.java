package dev.lifelog.spark.jobs.detections;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.spark.connector.cql.CassandraConnector;
import dev.lifelog.core.detection.WordsOfImage;
import dev.lifelog.core.moment.UserDay;
import dev.lifelog.spark.jobs.reading.DetectedImage;
import dev.lifelog.spark.jobs.reading.Reading;
import dev.lifelog.spark.jobs.reading.Whereabouts;
import dev.lifelog.spark.jobs.running.TaskRun;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads the words of a day's labelled images.
 *
 * @param labels lower-case path from the root to the concepts that are known to be seen
 */
record LabelledWords(
    Evidence evidence,
    HashMap<String, Set<String>> labels,
    CassandraConnector connector,
    DefaultConsistencyLevel consistency)
    implements TaskRun.Work<UserDay, List<LabelledWords.Found>> {

  /** Where its picture lies tells which side of a split it is on. */
  record Found(String path, WordsOfImage words) implements Serializable {}

  static String key(String path) {
    return path.toLowerCase(Locale.ROOT);
  }

  @Override
  public List<Found> apply(UserDay day) {
    List<Found> found = new ArrayList<>();
    try (CqlSession session = connector.openSession()) {
      Reading reading = new Reading(session, consistency);
      Map<Long, Whereabouts> places = reading.whereabouts(day.userId(), day.day());
      for (DetectedImage image : reading.detections(day.userId(), day.day())) {
        String path = key(image.image().path());
        Set<String> concepts = labels.get(path);
        if (concepts != null) {
          Whereabouts where =
              places.getOrDefault(
                  image.image().utcMinute().getEpochSecond(), Whereabouts.UNKNOWN);
          found.add(new Found(path, new WordsOfImage(evidence.words(image, where), concepts)));
        }
      }
    }
    return found;
  }
}
