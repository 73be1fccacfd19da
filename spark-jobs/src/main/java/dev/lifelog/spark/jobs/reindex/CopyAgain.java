package dev.lifelog.spark.jobs.reindex;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.spark.connector.cql.CassandraConnector;
import dev.lifelog.spark.jobs.concepts.ConceptTables;
import dev.lifelog.spark.jobs.concepts.DayOfModel;
import dev.lifelog.spark.jobs.concepts.ImageScores;
import dev.lifelog.spark.jobs.reading.Reading;
import dev.lifelog.spark.jobs.reading.StoredConcepts;
import dev.lifelog.spark.jobs.reading.StoredImage;
import dev.lifelog.spark.jobs.running.Fence;
import dev.lifelog.spark.jobs.running.TaskRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes place, time and path of a day's images beside what a model saw in them, without looking at
 * the pictures: for models that this night does not extract with.
 */
record CopyAgain(CassandraConnector connector, Fence fence, ConceptTables concepts)
    implements TaskRun.Work<DayOfModel, DayOfModel> {

  @Override
  public DayOfModel apply(DayOfModel day) {
    try (CqlSession session = connector.openSession()) {
      Reading reading = new Reading(session, concepts.consistency());
      Map<String, StoredConcepts> seen = reading.concepts(day.userId(), day.day(), day.model());
      List<ImageScores> kept = new ArrayList<>();
      for (StoredImage image : reading.images(day.userId(), day.day())) {
        StoredConcepts stored = seen.get(image.imageId());
        if (stored != null) {
          kept.add(ImageScores.kept(image, stored.concepts()));
        }
      }
      fence.check(session);
      concepts.write(session, day, kept, seen, reading.whereabouts(day.userId(), day.day()));
      return day;
    }
  }
}
