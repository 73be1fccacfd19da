package dev.lifelog.spark.jobs.extract;

import dev.lifelog.cassandra.schema.DayEntry;
import dev.lifelog.cassandra.schema.DayState;
import dev.lifelog.core.UserError;
import dev.lifelog.spark.jobs.concepts.DayMoments;
import dev.lifelog.spark.jobs.concepts.DayOfModel;
import dev.lifelog.spark.jobs.running.JobProgress;
import dev.lifelog.spark.jobs.running.Run;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the days that a model has not seen, has their chunks done and keeps the ledger. */
final class Extraction {

  private final Run run;
  private final String model;
  private final Extract.Scope scope;
  private final PictureRoots roots;
  private final JobProgress progress;
  private final DayMoments moments;
  private final ExtractTotals totals = new ExtractTotals();
  private final Map<DayOfModel, OpenDay> open = new HashMap<>();
  private long imagesDone;
  private long imagesInAll;

  Extraction(Run run, String model, Extract.Scope scope, PictureRoots roots, JobProgress progress) {
    this.run = run;
    this.model = model;
    this.scope = scope;
    this.roots = roots;
    this.progress = progress;
    this.moments = DayMoments.of(run);
  }

  ExtractTotals run(ExtractTask task) {
    List<DayEntry> days = openDays();
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
    run.tasks("Extract concepts with " + model, chunks, task, this::chunkDone);
    return totals;
  }

  /** Days whose metadata are in and that this model has not seen since. */
  private List<DayEntry> openDays() {
    List<DayEntry> days = new ArrayList<>();
    int ingested = 0;
    for (String user : run.ledger().users()) {
      Map<LocalDate, DayEntry> metadata = new TreeMap<>();
      Map<LocalDate, DayEntry> done = new HashMap<>();
      for (DayEntry entry : run.ledger().ofUser(user)) {
        if (entry.model().equals(DayEntry.METADATA)) {
          metadata.put(entry.day(), entry);
        } else if (entry.model().equals(model) && entry.state() == DayState.DONE) {
          done.put(entry.day(), entry);
        }
      }
      ingested += metadata.size();
      for (DayEntry day : metadata.values()) {
        if (scope == Extract.Scope.ALL || !seenSince(done.get(day.day()), day)) {
          days.add(day);
        }
      }
    }
    if (ingested == 0) {
      throw UserError.of("No day is ingested yet", "Run ingest on a collection first");
    }
    totals.daysSkipped(ingested - days.size());
    return days;
  }

  private static boolean seenSince(@Nullable DayEntry done, DayEntry metadata) {
    return done != null && done.writeTimestamp() > metadata.writeTimestamp();
  }

  private DayEntry entry(DayEntry metadata, PictureRoot root) {
    return new DayEntry(
        metadata.userId(),
        metadata.day(),
        model,
        DayState.EXTRACTING,
        metadata.minutes(),
        0,
        0,
        run.timestamp(),
        run.job(),
        run.startedAt(),
        null,
        root.uri());
  }

  private void chunkDone(ChunkResult result) {
    totals.add(result);
    imagesDone += result.images();
    imagesInAll = Math.max(imagesInAll, imagesDone);
    progress.report(imagesDone, imagesInAll, "images");
    OpenDay day = open.get(result.chunk().day());
    if (day.add(result)) {
      moments.cut(result.chunk().day());
      run.record(day.done(Instant.now()));
      open.remove(result.chunk().day());
    }
  }
}
