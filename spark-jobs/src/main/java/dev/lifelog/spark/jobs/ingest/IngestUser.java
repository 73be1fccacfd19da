package dev.lifelog.spark.jobs.ingest;

import dev.lifelog.core.collection.CollectionImage;
import dev.lifelog.core.collection.ConceptTable;
import dev.lifelog.core.collection.Minute;
import dev.lifelog.core.collection.MinuteTable;
import dev.lifelog.core.collection.Parsed;
import dev.lifelog.core.episode.EpisodeFinder;
import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.Severity;
import dev.lifelog.core.text.Line;
import dev.lifelog.spark.jobs.files.FileSplit;
import dev.lifelog.spark.jobs.files.HadoopSettings;
import dev.lifelog.spark.jobs.running.Run;
import dev.lifelog.spark.jobs.writing.FailedItem;
import dev.lifelog.spark.jobs.writing.TableSink;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.apache.hadoop.fs.Path;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;

/**
 * Ingests one user: a look at both tables for line numbers and repeated ids, then the minutes and
 * what they are part of, then the images, each placed by its minute, then what lies on disk
 * unlisted. What has to be known of a whole user at a time, ids, minutes and paths, is held as
 * numbers, some 35 bytes a row.
 */
final class IngestUser {

  private final Run run;
  private final Targets targets;
  private final HadoopSettings hadoop;
  private final Path root;
  private final UserTables tables;
  private final Origin origin;
  private final RowProgress progress;
  private final UserResult result = new UserResult();

  IngestUser(
      Run run, Targets targets, Path root, String source, UserTables tables, RowProgress progress) {
    this.run = run;
    this.targets = targets;
    this.hadoop = run.hadoop();
    this.root = root;
    this.tables = tables;
    this.origin = new Origin(source, tables.user(), run.startedAt());
    this.progress = progress;
  }

  UserResult ingest() throws IOException {
    Usable<MinuteTable> minutes =
        usable(tables.minutes(), tables.minutesName(), "minute_id", MinuteTable::header);
    Usable<ConceptTable> concepts =
        usable(tables.concepts(), tables.conceptsName(), "image_id", ConceptTable::header);
    MinuteIndex index = minutes(minutes, concepts == null ? new long[0] : concepts.table.ids());
    episodes(index);
    if (concepts != null) {
      images(concepts, index);
    }
    return result;
  }

  /** A table whose header could be read, with its scan. */
  private record Usable<P>(P parser, ScannedTable table) {}

  private <P> @Nullable Usable<P> usable(
      @Nullable TableFile file, String name, String idName, Function<Line, Parsed<P>> read)
      throws IOException {
    if (file == null) {
      return refuse(TableProblems.missing(name));
    }
    TableHeader<P> header = TableHeader.read(hadoop, file, idName, read);
    report(header.parsed().problems());
    P parser = header.parsed().value();
    if (parser == null) {
      result.refuseTable();
      return null;
    }
    List<FileSplit> splits = FileSplit.of(file.uri(), file.bytes(), run.tasks());
    List<Scan> scans =
        run.tasks(
            "Scan %s for lines and repeated ids".formatted(file.name()),
            splits.stream().map(s -> new ScanTask.Input(s, header.idColumn())).toList(),
            new ScanTask(hadoop),
            scan -> {});
    long lines = scans.stream().mapToLong(Scan::lines).sum();
    progress.scanned(file.bytes(), lines);
    if (lines <= 1) {
      return refuse(TableProblems.withoutRows(name));
    }
    return new Usable<>(parser, new ScannedTable(file.name(), splits, scans));
  }

  private <P> @Nullable Usable<P> refuse(Problem problem) {
    report(List.of(problem));
    result.refuseTable();
    return null;
  }

  private void report(List<Problem> problems) {
    try (TableSink<FailedItem> sink = targets.failures().open()) {
      Refusals refusals = new Refusals(sink, origin);
      for (Problem problem : problems) {
        if (problem.severity() == Severity.INFO) {
          refusals.count(problem);
        } else {
          refusals.row(problem, null);
        }
      }
      result.addProblems(refusals.counts());
    }
  }

  private MinuteIndex minutes(@Nullable Usable<MinuteTable> minutes, long[] imageIds) {
    if (minutes == null) {
      return MinuteIndex.merge(List.of());
    }
    MinuteTable parser = minutes.parser;
    return with(
        imageIds,
        images -> {
          List<MinuteTask.Result> results =
              run.tasks(
                  "Write the minutes of user " + origin.user(),
                  minutes.table.splits(),
                  new MinuteTask(
                      origin,
                      hadoop,
                      (RowParser<Minute>) parser::parse,
                      images,
                      targets.minutes(),
                      targets.failures()),
                  part -> progress.done(part.counts().written() + part.counts().refused()));
          for (MinuteTask.Result part : results) {
            result.minutes().addAll(part.counts());
            result.addProblems(part.problems());
          }
          return MinuteIndex.merge(results.stream().map(MinuteTask.Result::index).toList());
        });
  }

  /** After all of the user's minutes were read: a stay is known from both of its ends. */
  private void episodes(MinuteIndex index) {
    List<EpisodeTask.Input> inputs = EpisodeTask.Input.of(EpisodeFinder.find(index));
    with(
        index,
        minutes ->
            run.tasks(
                "Write the stays and journeys of user " + origin.user(),
                inputs,
                new EpisodeTask(origin, minutes, targets.episodes()),
                written -> {}));
  }

  private void images(Usable<ConceptTable> concepts, MinuteIndex index) throws IOException {
    ConceptTable parser = concepts.parser;
    List<PictureFolder> folders = PictureFolder.of(hadoop, root, origin.user());
    List<ImageTask.Result> results =
        with(
            index,
            minutes ->
                run.tasks(
                    "Write the images of user " + origin.user(),
                    concepts.table.splits(),
                    new ImageTask(
                        origin,
                        root.toString(),
                        hadoop,
                        (RowParser<CollectionImage>) parser::parse,
                        minutes,
                        folders.isEmpty() ? ImageTask.Pictures.MISSING : ImageTask.Pictures.PRESENT,
                        targets.images(),
                        targets.failures()),
                    part -> progress.done(part.counts().written() + part.counts().refused())));
    for (ImageTask.Result part : results) {
      result.images().addAll(part.counts());
      result.addProblems(part.problems());
    }
    unlisted(folders, results.stream().map(ImageTask.Result::files).toList());
  }

  private void unlisted(List<PictureFolder> folders, List<Hashes> files) {
    with(
            Hashes.sorted(files),
            listed ->
                run.tasks(
                    "Look for pictures of user %s that no table lists".formatted(origin.user()),
                    folders,
                    new UnlistedTask(origin, root.toString(), hadoop, listed, targets.failures()),
                    found -> {}))
        .forEach(result::addProblems);
  }

  private <V, R> R with(V value, Function<Broadcast<V>, R> work) {
    Broadcast<V> broadcast = run.broadcast(value);
    try {
      return work.apply(broadcast);
    } finally {
      broadcast.destroy();
    }
  }
}
