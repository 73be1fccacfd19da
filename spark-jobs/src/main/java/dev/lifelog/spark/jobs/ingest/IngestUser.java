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
import dev.lifelog.spark.jobs.watching.LogContext;
import dev.lifelog.spark.jobs.writing.FailedItem;
import dev.lifelog.spark.jobs.writing.TableSink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.hadoop.fs.Path;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ingests one user: a look at both tables for line numbers and repeated ids, then the minutes and
 * what they are part of, then the images, each placed by its minute, then what lies on disk
 * unlisted. What has to be known of a whole user at a time, ids, minutes and paths, is held as
 * numbers, some 35 bytes a row.
 */
final class IngestUser {

  private static final Logger LOG = LoggerFactory.getLogger(IngestUser.class);

  private final Run run;
  private final Targets targets;
  private final HadoopSettings hadoop;
  private final Path root;
  private final UserTables tables;
  private final UserPart part;
  private final Origin origin;
  private final RowProgress progress;
  private final UserResult result = new UserResult();

  IngestUser(
      Run run,
      Targets targets,
      Path root,
      String source,
      UserTables tables,
      UserPart part,
      RowProgress progress) {
    this.run = run;
    this.targets = targets;
    this.hadoop = run.hadoop();
    this.root = root;
    this.tables = tables;
    this.part = part;
    this.origin = new Origin(source, tables.user(), run.startedAt(), part.days());
    this.progress = progress;
  }

  UserResult ingest() throws IOException {
    return LogContext.of(origin.user(), this::read);
  }

  private UserResult read() throws IOException {
    Usable<MinuteTable> minutes =
        usable(
            tables.minutes(),
            tables.minutesName(),
            part.minutes(),
            "minute_id",
            MinuteTable::header);
    Usable<ConceptTable> concepts =
        usable(
            tables.concepts(),
            tables.conceptsName(),
            part.images(),
            "image_id",
            ConceptTable::header);
    MinuteIndex index = minutes(minutes, concepts == null ? new long[0] : concepts.table.ids());
    if (part.days().isUnbounded() && isWhole(part.minutes())) {
      episodes(index);
    }
    if (concepts != null) {
      images(concepts, index);
    }
    LOG.info(
        "Read: {} minutes, {} images, {} refused",
        result.minutes().written(),
        result.images().written(),
        result.minutes().refused() + result.images().refused());
    return result;
  }

  /** A table whose header could be read, with its scan. */
  private record Usable<P>(P parser, ScannedTable table) {}

  private <P> @Nullable Usable<P> usable(
      @Nullable TableFile file,
      String name,
      List<LineRange> ranges,
      String idName,
      Function<Line, Parsed<P>> read)
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
    ScannedTable table = scan(file, ranges, header.idColumn());
    progress.scanned(ranges.stream().mapToLong(r -> r.end() - r.start()).sum(), table.lines());
    if (isWhole(ranges) && table.lines() <= 1) {
      return refuse(TableProblems.withoutRows(name));
    }
    return new Usable<>(parser, table);
  }

  private static boolean isWhole(List<LineRange> ranges) {
    return ranges.size() == 1 && ranges.get(0).firstLine() == 1;
  }

  private ScannedTable scan(TableFile file, List<LineRange> ranges, int idColumn) {
    List<FileSplit> splits =
        ranges.stream().flatMap(range -> range.splits(file.uri(), run.tasks()).stream()).toList();
    List<Scan> scans =
        run.tasks(
            about("look through %s for lines and repeated ids".formatted(file.name())),
            splits.stream().map(split -> new ScanTask.Input(split, idColumn)).toList(),
            new ScanTask(hadoop),
            scan -> {});
    return new ScannedTable(file.name(), ranges, splits, scans);
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
                  about("write the minutes, %,d lines".formatted(minutes.table.lines())),
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
                about("write stays and journeys, %,d minutes".formatted(index.size())),
                inputs,
                new EpisodeTask(origin, minutes, targets.episodes()),
                written -> {}));
  }

  private void images(Usable<ConceptTable> concepts, MinuteIndex index) throws IOException {
    ConceptTable parser = concepts.parser;
    List<ImageTask.Result> results =
        with(
            index,
            minutes ->
                run.tasks(
                    about("write the images, %,d lines".formatted(concepts.table.lines())),
                    concepts.table.splits(),
                    new ImageTask(
                        origin,
                        root.toString(),
                        hadoop,
                        (RowParser<CollectionImage>) parser::parse,
                        minutes,
                        part.pictures(),
                        targets.images(),
                        targets.failures()),
                    part -> progress.done(part.counts().written() + part.counts().refused())));
    List<Hashes> files = new ArrayList<>(otherFiles(parser));
    for (ImageTask.Result split : results) {
      result.images().addAll(split.counts());
      result.addProblems(split.problems());
      result.addFolders(split.folders());
      files.add(split.files());
    }
    unlisted(files);
  }

  private List<Hashes> otherFiles(ConceptTable parser) {
    TableFile file = tables.concepts();
    if (file == null || part.folders().isEmpty() || part.others().isEmpty()) {
      return List.of();
    }
    List<TableSplit> splits =
        part.others().stream()
            .flatMap(range -> range.splits(file.uri(), run.tasks()).stream())
            .map(split -> new TableSplit(file.name(), split, 2, Map.of()))
            .toList();
    return run.tasks(
        about("read which pictures other days list"),
        splits,
        new ListedTask(root.toString(), hadoop, (RowParser<CollectionImage>) parser::parse),
        ignored -> {});
  }

  private void unlisted(List<Hashes> files) {
    with(
            Hashes.sorted(files),
            listed ->
                run.tasks(
                    about(
                        "look for pictures that no table lists, %,d folders"
                            .formatted(part.folders().size())),
                    part.folders(),
                    new UnlistedTask(origin, root.toString(), hadoop, listed, targets.failures()),
                    found -> {}))
        .forEach(result::addProblems);
  }

  private String about(String step) {
    return "ingest " + origin.user() + " · " + step;
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
