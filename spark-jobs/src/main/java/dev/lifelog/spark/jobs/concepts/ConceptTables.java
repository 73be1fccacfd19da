package dev.lifelog.spark.jobs.concepts;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import dev.lifelog.spark.jobs.reading.StoredConcepts;
import dev.lifelog.spark.jobs.reading.StoredImage;
import dev.lifelog.spark.jobs.reading.Whereabouts;
import dev.lifelog.spark.jobs.running.Run;
import dev.lifelog.spark.jobs.writing.TableSink;
import dev.lifelog.spark.jobs.writing.TableTarget;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes concepts to {@code image_concept}, the truth, and {@code image_by_concept}, its copy for
 * retrieval, whose rows have the score in their key: another score is another row, and the old one
 * has to go.
 *
 * <p>The order makes a task that dies anywhere harmless. First, rows that the new scores contradict
 * are deleted, while the old scores can still be read; then the truth is written; then the copy. A
 * second attempt finds in the truth, by its timestamp, what the first one decided and only writes
 * the copy again, so that not even a network that counts a little differently on another machine
 * leaves two rows for one image and concept.
 */
public final class ConceptTables implements Serializable {

  private final TableTarget<ConceptRow> truth;
  private final TableTarget<RankedRow> copy;
  private final DefaultConsistencyLevel consistency;
  private final long runTimestamp;

  private ConceptTables(
      TableTarget<ConceptRow> truth,
      TableTarget<RankedRow> copy,
      DefaultConsistencyLevel consistency,
      long runTimestamp) {
    this.truth = truth;
    this.copy = copy;
    this.consistency = consistency;
    this.runTimestamp = runTimestamp;
  }

  public static ConceptTables of(Run run) {
    return new ConceptTables(
        run.target(new ConceptColumns()),
        run.target(new RankedColumns()),
        run.consistency(),
        run.timestamp());
  }

  public ConsistencyLevel consistency() {
    return consistency;
  }

  /** In microseconds since 1970. */
  public long runTimestamp() {
    return runTimestamp;
  }

  /**
   * Writes the concepts of some images of a day.
   *
   * @param before what stands in {@code image_concept}, by image id
   * @param places by the second of the epoch at which a minute begins
   */
  public void write(
      CqlSession session,
      DayOfModel day,
      Collection<ImageScores> images,
      Map<String, StoredConcepts> before,
      Map<Long, Whereabouts> places) {
    List<ImageScores> fresh =
        images.stream().filter(image -> image.origin() == ImageScores.Origin.NEW).toList();
    try (ConceptDeletion deletion = deletion(session)) {
      for (ImageScores image : fresh) {
        deleteContradicted(deletion, day, image, before.get(image.image().imageId()));
      }
      images.stream()
          .filter(image -> image.origin() == ImageScores.Origin.KEPT)
          .forEach(
              image -> deleteCopies(deletion, day, image, before.get(image.image().imageId())));
    }
    try (TableSink<ConceptRow> sink = truth.open()) {
      fresh.forEach(image -> sink.write(concepts(day, image)));
    }
    try (TableSink<RankedRow> sink = copy.open()) {
      for (ImageScores image : images) {
        Whereabouts where =
            places.getOrDefault(image.image().utcMinute().getEpochSecond(), Whereabouts.UNKNOWN);
        image
            .scores()
            .forEach((concept, score) -> sink.write(ranked(day, image, concept, score, where)));
      }
    }
  }

  /** Deletes the concepts of images that a correction of the collection moved to another day. */
  public void deleteOthers(
      CqlSession session,
      DayOfModel day,
      Set<String> imageIds,
      Map<String, StoredConcepts> before) {
    try (ConceptDeletion deletion = deletion(session)) {
      before.forEach(
          (imageId, stored) -> {
            if (!imageIds.contains(imageId) && stored.writeTimestamp() < runTimestamp) {
              stored
                  .concepts()
                  .forEach((concept, score) -> deletion.ranked(day, concept, score, imageId));
            }
          });
    }
    try (ConceptDeletion deletion = deletion(session)) {
      before.keySet().stream()
          .filter(imageId -> !imageIds.contains(imageId))
          .forEach(imageId -> deletion.truth(day, imageId));
    }
  }

  private ConceptDeletion deletion(CqlSession session) {
    return new ConceptDeletion(session, consistency, runTimestamp);
  }

  /** A value that the copy has and the minute has no more would else stay. */
  private void deleteCopies(
      ConceptDeletion deletion,
      DayOfModel day,
      ImageScores image,
      @Nullable StoredConcepts before) {
    if (before != null && before.writeTimestamp() < runTimestamp) {
      String id = image.image().imageId();
      before.concepts().forEach((concept, score) -> deletion.ranked(day, concept, score, id));
    }
  }

  private static void deleteContradicted(
      ConceptDeletion deletion,
      DayOfModel day,
      ImageScores image,
      @Nullable StoredConcepts before) {
    if (before == null) {
      return;
    }
    before
        .concepts()
        .forEach(
            (concept, score) -> {
              if (!score.equals(image.scores().get(concept))) {
                deletion.ranked(day, concept, score, image.image().imageId());
              }
            });
  }

  private static ConceptRow concepts(DayOfModel day, ImageScores scores) {
    StoredImage image = scores.image();
    return new ConceptRow(
        day.userId(), day.day(), day.model(), image.imageId(), image.utcMinute(), scores.scores());
  }

  private static RankedRow ranked(
      DayOfModel day, ImageScores scores, String concept, int score, Whereabouts where) {
    StoredImage image = scores.image();
    return new RankedRow(
        day.userId(),
        day.model(),
        concept,
        score,
        image.imageId(),
        day.day(),
        image.utcMinute(),
        image.localTime(),
        image.zone(),
        where.place(),
        where.activity(),
        where.episode(),
        image.path(),
        scores.quality(),
        scores.scores());
  }
}
