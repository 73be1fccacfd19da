package dev.lifelog.spark.jobs.extract;

import dev.lifelog.cassandra.schema.DayEntry;
import dev.lifelog.core.UserError;
import dev.lifelog.spark.jobs.concepts.DayMoments;
import dev.lifelog.spark.jobs.concepts.DayOfModel;
import dev.lifelog.spark.jobs.concepts.DaysText;
import dev.lifelog.spark.jobs.running.JobProgress;
import dev.lifelog.spark.jobs.running.Run;
import dev.lifelog.spark.jobs.watching.LogContext;
import dev.lifelog.spark.jobs.watching.RunWatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the days that a model has not seen, has their chunks done and keeps the ledger. */
final class Extraction {

  private static final Logger LOG = LoggerFactory.getLogger(Extraction.class);

  private final Run run;
  private final String model;
  private final OpenDays openDays;
  private final PictureRoots roots;
  private final JobProgress progress;
  private final DayMoments moments;
  private final ExtractTotals totals = new ExtractTotals();
  private final Map<DayOfModel, OpenDay> open = new HashMap<>();
  private long imagesDone;
  private long imagesInAll;

  Extraction(Run run, OpenDays openDays, PictureRoots roots, JobProgress progress) {
    this.run = run;
    this.model = openDays.model();
    this.openDays = openDays;
    this.roots = roots;
    this.progress = progress;
    this.moments = DayMoments.of(run);
  }

  ExtractTotals run(ExtractTask task) {
    OpenDays.Found found = run.patience().of(() -> openDays.of(run.ledger()));
    if (found.ingested() == 0) {
      throw UserError.of("No day is ingested yet", "Run ingest on a collection first");
    }
    RunWatch.current().backlog(found.backlog());
    List<DayEntry> days = found.open();
    totals.daysSkipped(found.ingested() - days.size());
    List<DayChunk> chunks = new ArrayList<>();
    for (DayEntry day : days) {
      DayOfModel key = new DayOfModel(day.userId(), day.day(), model);
      PictureRoot root = roots.of(day);
      List<DayChunk> ofDay =
          DayChunk.of(key, root, day.images(), run.settings().extract().chunkImages());
      open.put(key, new OpenDay(entry(day, root), ofDay.size()));
      chunks.addAll(ofDay);
      imagesInAll += day.images();
    }
    // Not before every root was found: a run that is refused leaves no day at work.
    open.values().forEach(day -> run.record(day.begun()));
    totals.days(days.size());
    String what =
        "extract %s · %s · %,d images".formatted(model, DaysText.of(open.keySet()), imagesInAll);
    LOG.info("{} in {} chunks", what, chunks.size());
    run.tasks(what, chunks, task, this::chunkDone);
    return totals;
  }

  private DayEntry entry(DayEntry metadata, PictureRoot root) {
    return run.begins(metadata.userId(), metadata.day(), model, root.uri())
        .counting(metadata.minutes(), 0, 0);
  }

  private void chunkDone(ChunkResult result) {
    totals.add(result);
    imagesDone += result.images();
    imagesInAll = Math.max(imagesInAll, imagesDone);
    progress.report(imagesDone, imagesInAll, "images");
    DayOfModel key = result.chunk().day();
    OpenDay day = open.get(key);
    if (day.add(result)) {
      DayEntry entry = LogContext.of(key.userId(), key.day(), () -> end(key, day));
      RunWatch.current().seen(entry.userId(), entry.day());
      open.remove(key);
    }
  }

  private DayEntry end(DayOfModel key, OpenDay day) {
    moments.cut(key);
    DayEntry entry = day.done(Instant.now());
    run.record(entry);
    LOG.info("Done: {} images, {} refused", entry.images(), entry.refused());
    return entry;
  }
}
