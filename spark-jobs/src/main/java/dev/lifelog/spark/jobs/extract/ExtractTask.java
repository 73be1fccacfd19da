package dev.lifelog.spark.jobs.extract;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.spark.connector.cql.CassandraConnector;
import dev.lifelog.spark.jobs.concepts.ConceptTables;
import dev.lifelog.spark.jobs.concepts.DayOfModel;
import dev.lifelog.spark.jobs.concepts.ImageScores;
import dev.lifelog.spark.jobs.files.HadoopSettings;
import dev.lifelog.spark.jobs.reading.Reading;
import dev.lifelog.spark.jobs.reading.StoredConcepts;
import dev.lifelog.spark.jobs.reading.StoredImage;
import dev.lifelog.spark.jobs.running.TaskRun;
import dev.lifelog.spark.jobs.writing.FailedItem;
import dev.lifelog.spark.jobs.writing.ImageFacts;
import dev.lifelog.spark.jobs.writing.TableSink;
import dev.lifelog.spark.jobs.writing.TableTarget;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.Path;

/**
 * Finds the concepts of one chunk's images. Scores of the whole chunk are held before the first is
 * written, some hundred bytes an image; pictures are held a batch at a time.
 */
record ExtractTask(
    Network network,
    Extract.Scope scope,
    String root,
    String source,
    Instant startedAt,
    HadoopSettings hadoop,
    CassandraConnector connector,
    ConceptTables concepts,
    TableTarget<ImageFacts> facts,
    TableTarget<FailedItem> failures)
    implements TaskRun.Work<DayChunk, ChunkResult> {

  @Override
  public ChunkResult apply(DayChunk chunk) throws IOException {
    DayOfModel day = chunk.day();
    try (CqlSession session = connector.openSession()) {
      Reading reading = new Reading(session, concepts.consistency());
      List<StoredImage> ofDay = reading.images(day.userId(), day.day());
      Map<String, StoredConcepts> before = reading.concepts(day.userId(), day.day(), day.model());
      List<ImageScores> scores = new ArrayList<>();
      List<StoredImage> open = new ArrayList<>();
      for (StoredImage image : chunk.slice(ofDay)) {
        StoredConcepts stored = before.get(image.imageId());
        if (stored != null && stands(stored)) {
          scores.add(new ImageScores(image, stored.concepts(), ImageScores.Origin.KEPT));
        } else {
          open.add(image);
        }
      }
      int kept = scores.size();
      Map<String, Long> problems = new HashMap<>();
      classify(day, open, scores, problems);
      concepts.write(session, day, scores, before, reading.whereabouts(day.userId(), day.day()));
      if (chunk.isFirst()) {
        concepts.deleteOthers(session, day, ids(ofDay), before);
      }
      int written = scores.size() - kept;
      return new ChunkResult(chunk, written, kept, open.size() - written, problems);
    }
  }

  /** What an earlier attempt of this very run decided stands even where all is done again. */
  private boolean stands(StoredConcepts stored) {
    return scope == Extract.Scope.NOT_YET_DONE
        || stored.writeTimestamp() == concepts.runTimestamp();
  }

  private void classify(
      DayOfModel day,
      List<StoredImage> images,
      List<ImageScores> scores,
      Map<String, Long> problems)
      throws IOException {
    if (images.isEmpty()) {
      return;
    }
    Path folder = new Path(root);
    try (TableSink<FailedItem> failed = failures.open();
        TableSink<ImageFacts> sink = facts.open()) {
      Batches batches = new Batches(network.load(), network, hadoop.fileSystem(folder), folder);
      batches.classify(
          images,
          new Batches.Outcome() {
            @Override
            public void scored(StoredImage image, Map<String, Integer> found, Picture picture) {
              scores.add(new ImageScores(image, found, ImageScores.Origin.NEW));
              sink.write(picture.facts(day, image.imageId()));
            }

            @Override
            public void refused(StoredImage image, Refusal refusal) {
              problems.merge(refusal.code(), 1L, Long::sum);
              failed.write(refusal.item(source, day, image.path(), startedAt));
            }
          });
    }
  }

  private static Set<String> ids(List<StoredImage> images) {
    Set<String> ids = new HashSet<>();
    images.forEach(image -> ids.add(image.imageId()));
    return ids;
  }
}
