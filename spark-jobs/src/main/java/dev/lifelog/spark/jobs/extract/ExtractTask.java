package dev.lifelog.spark.jobs.extract;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.spark.connector.cql.CassandraConnector;
import dev.lifelog.core.settings.ExtractSettings;
import dev.lifelog.models.inference.ImageClassifier;
import dev.lifelog.spark.jobs.concepts.ConceptTables;
import dev.lifelog.spark.jobs.concepts.DayOfModel;
import dev.lifelog.spark.jobs.concepts.ImageScores;
import dev.lifelog.spark.jobs.files.HadoopSettings;
import dev.lifelog.spark.jobs.reading.Reading;
import dev.lifelog.spark.jobs.reading.StoredConcepts;
import dev.lifelog.spark.jobs.reading.StoredImage;
import dev.lifelog.spark.jobs.running.Fence;
import dev.lifelog.spark.jobs.running.TaskRun;
import dev.lifelog.spark.jobs.watching.LogContext;
import dev.lifelog.spark.jobs.watching.Measure;
import dev.lifelog.spark.jobs.watching.Tally;
import dev.lifelog.spark.jobs.writing.FailedItem;
import dev.lifelog.spark.jobs.writing.ImageFacts;
import dev.lifelog.spark.jobs.writing.ImageFeature;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the concepts of one chunk's images. Scores of the whole chunk are held before the first is
 * written, some hundred bytes an image; pictures and features are held a batch at a time.
 */
record ExtractTask(
    Network network,
    ExtractSettings settings,
    Extract.Scope scope,
    Instant startedAt,
    HadoopSettings hadoop,
    CassandraConnector connector,
    Fence fence,
    ConceptTables concepts,
    TableTarget<ImageFacts> facts,
    TableTarget<ImageFeature> features,
    TableTarget<FailedItem> failures)
    implements TaskRun.Work<DayChunk, ChunkResult> {

  private static final Logger LOG = LoggerFactory.getLogger(ExtractTask.class);

  @Override
  public ChunkResult apply(DayChunk chunk) throws Exception {
    DayOfModel day = chunk.day();
    return LogContext.of(day.userId(), day.day(), () -> extract(chunk));
  }

  private ChunkResult extract(DayChunk chunk) throws IOException, InterruptedException {
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
          scores.add(ImageScores.kept(image, stored.concepts()));
        } else {
          open.add(image);
        }
      }
      int kept = scores.size();
      Map<String, Long> problems = new HashMap<>();
      classify(chunk, open, scores, problems);
      fence.check(session);
      concepts.write(session, day, scores, before, reading.whereabouts(day.userId(), day.day()));
      if (chunk.isFirst()) {
        concepts.deleteOthers(session, day, ids(ofDay), before);
      }
      int written = scores.size() - kept;
      Tally.here().add(Measure.IMAGES_KEPT_TOTAL, kept);
      LOG.info(
          "Chunk {} of {}: {} images looked at, {} kept, {} refused",
          chunk.index() + 1,
          chunk.chunks(),
          written,
          kept,
          open.size() - written);
      return new ChunkResult(chunk, written, kept, open.size() - written, problems);
    }
  }

  /** What an earlier attempt of this very run decided stands even where all is done again. */
  private boolean stands(StoredConcepts stored) {
    return scope == Extract.Scope.NOT_YET_DONE
        || stored.writeTimestamp() == concepts.runTimestamp();
  }

  private void classify(
      DayChunk chunk,
      List<StoredImage> images,
      List<ImageScores> scores,
      Map<String, Long> problems)
      throws IOException, InterruptedException {
    if (images.isEmpty()) {
      return;
    }
    ImageClassifier classifier = network.load(hadoop);
    PictureFiles files = new PictureFiles(hadoop, chunk.root());
    try (TableSink<FailedItem> failed = failures.open();
        TableSink<ImageFacts> known = facts.open();
        TableSink<ImageFeature> pooled = features.open();
        ReadAhead reads =
            new ReadAhead(files, images, settings.concurrentReads(), settings.readAheadMib())) {
      Findings findings =
          new Findings(this, chunk, classifier, scores, problems, failed, known, pooled);
      new Pipeline(classifier, reads, settings.batchSize(), findings).run(network.workers());
    }
  }

  private static Set<String> ids(List<StoredImage> images) {
    Set<String> ids = new HashSet<>();
    images.forEach(image -> ids.add(image.imageId()));
    return ids;
  }
}
