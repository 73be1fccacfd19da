package dev.lifelog.spark.jobs.concepts;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.cassandra.schema.ReplaceMoments;
import dev.lifelog.core.moment.DayImage;
import dev.lifelog.core.moment.MomentCutting;
import dev.lifelog.core.moment.UserDay;
import dev.lifelog.spark.jobs.reading.Reading;
import dev.lifelog.spark.jobs.reading.StoredConcepts;
import dev.lifelog.spark.jobs.reading.StoredImage;
import dev.lifelog.spark.jobs.reading.Whereabouts;
import dev.lifelog.spark.jobs.running.Patience;
import dev.lifelog.spark.jobs.running.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Cuts days into moments once all of their images have their concepts. What is cut is read back
 * from the tables, so that it does not matter which task, run or import wrote which image.
 */
public final class DayMoments {

  private final Reading reading;
  private final ReplaceMoments replace;
  private final Patience patience;
  private final long runTimestamp;

  private DayMoments(
      Reading reading, ReplaceMoments replace, Patience patience, long runTimestamp) {
    this.reading = reading;
    this.replace = replace;
    this.patience = patience;
    this.runTimestamp = runTimestamp;
  }

  public static DayMoments of(Run run) {
    CqlSession session = run.session();
    return new DayMoments(
        new Reading(session, run.consistency()),
        new ReplaceMoments(session, run.consistency()),
        run.patience(),
        run.timestamp());
  }

  /** Replaces what an earlier run cut. An image without concepts belongs to no moment. */
  public void cut(DayOfModel day) {
    patience.during(() -> cutNow(day));
  }

  private void cutNow(DayOfModel day) {
    Map<String, StoredConcepts> concepts = reading.concepts(day.userId(), day.day(), day.model());
    Map<Long, Whereabouts> places = reading.whereabouts(day.userId(), day.day());
    List<DayImage> images = new ArrayList<>();
    for (StoredImage image : reading.images(day.userId(), day.day())) {
      StoredConcepts stored = concepts.get(image.imageId());
      if (stored != null) {
        Whereabouts where =
            places.getOrDefault(image.utcMinute().getEpochSecond(), Whereabouts.UNKNOWN);
        images.add(
            new DayImage(
                image.imageId(),
                image.utcMinute(),
                image.localTime(),
                where.place(),
                where.activity(),
                DayImage.informative(image.quality()),
                stored.concepts()));
      }
    }
    replace.write(
        new UserDay(day.userId(), day.day()), day.model(), MomentCutting.of(images), runTimestamp);
  }
}
