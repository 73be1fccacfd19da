package dev.lifelog.spark.jobs.ingest;

import dev.lifelog.core.collection.CollectionImage;
import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.ProblemKind;
import dev.lifelog.core.text.Line;
import dev.lifelog.spark.jobs.files.HadoopSettings;
import dev.lifelog.spark.jobs.files.ImageFiles;
import dev.lifelog.spark.jobs.files.ImageFiles.ImageFile;
import dev.lifelog.spark.jobs.running.TaskRun;
import dev.lifelog.spark.jobs.writing.FailedItem;
import dev.lifelog.spark.jobs.writing.ImageRow;
import dev.lifelog.spark.jobs.writing.TableSink;
import dev.lifelog.spark.jobs.writing.TableTarget;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;

/**
 * Writes a split of a concept table, each image placed in its minute's day and looked for on disk.
 *
 * @param root the collection's
 */
record ImageTask(
    Origin origin,
    String root,
    HadoopSettings hadoop,
    RowParser<CollectionImage> parser,
    Broadcast<MinuteIndex> minutes,
    UserPart.Pictures pictures,
    TableTarget<ImageRow> images,
    TableTarget<FailedItem> failures)
    implements TaskRun.Work<TableSplit, ImageTask.Result> {

  /**
   * What a split held.
   *
   * @param files hashes of the paths on disk that its rows name
   * @param folders that its rows name, whether they exist or not, with the UTC dates of these rows
   */
  record Result(
      DayCounts counts,
      Map<String, Long> problems,
      Hashes files,
      HashMap<String, TreeSet<LocalDate>> folders,
      long bytes)
      implements Serializable {}

  @Override
  public Result apply(TableSplit split) throws IOException {
    DayCounts counts = new DayCounts();
    Path folder = new Path(root);
    try (TableSink<FailedItem> failed = failures.open();
        TableSink<ImageRow> sink = images.open()) {
      Refusals refusals = new Refusals(failed, origin);
      Destination destination =
          new Destination(
              sink, new ImageFiles(hadoop.fileSystem(folder), folder), counts, refusals);
      new SplitRows<>(parser, origin, refusals, counts).read(hadoop, split, destination);
      return new Result(
          counts,
          refusals.counts(),
          destination.files,
          destination.folders,
          split.split().length());
    }
  }

  private final class Destination implements SplitRows.Destination<CollectionImage> {
    private final TableSink<ImageRow> sink;
    private final ImageFiles disk;
    private final DayCounts counts;
    private final Refusals refusals;
    private final Hashes files = new Hashes();
    private final HashMap<String, TreeSet<LocalDate>> folders = new HashMap<>();

    Destination(TableSink<ImageRow> sink, ImageFiles disk, DayCounts counts, Refusals refusals) {
      this.sink = sink;
      this.disk = disk;
      this.counts = counts;
      this.refusals = refusals;
    }

    @Override
    public ProblemKind otherUser() {
      return ProblemKind.CONCEPT_OTHER_USER;
    }

    @Override
    public ProblemKind duplicate() {
      return ProblemKind.CONCEPT_DUPLICATE;
    }

    @Override
    public String id(CollectionImage image) {
      return image.imageId();
    }

    @Override
    public String user(CollectionImage image) {
      return image.userId();
    }

    @Override
    public @Nullable LocalDate day(CollectionImage image) {
      return minutes.value().find(image.utcMinute()).map(MinuteIndex.Placement::day).orElse(null);
    }

    @Override
    public @Nullable Problem write(CollectionImage image, Line line) throws IOException {
      name(image.path(), image.utcMinute());
      Optional<MinuteIndex.Placement> placement = minutes.value().find(image.utcMinute());
      if (placement.isEmpty()) {
        // The row is refused, but a table does list its file.
        disk.find(image.path()).ifPresent(file -> files.add(Hashes.of(file.path())));
        return withoutMinute(image, line);
      }
      MinuteIndex.Placement placed = placement.get();
      ImageFile file = file(image, line, placed.day());
      sink.write(
          new ImageRow(
              image,
              placed.day(),
              placed.localTime(),
              placed.zone(),
              file == null ? image.path() : file.path(),
              file == null ? null : file.bytes(),
              file == null ? null : Instant.ofEpochMilli(file.modified())));
      counts.image(placed.day());
      return null;
    }

    /** A row of another day keeps its picture from being unlisted, and its folder known. */
    @Override
    public void leftOut(CollectionImage image) {
      name(image.path(), image.utcMinute());
      try {
        disk.find(image.path()).ifPresent(file -> files.add(Hashes.of(file.path())));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void name(String path, Instant utcMinute) {
      int slash = path.lastIndexOf('/');
      folders
          .computeIfAbsent(slash < 0 ? "" : path.substring(0, slash), any -> new TreeSet<>())
          .add(LocalDate.ofInstant(utcMinute, ZoneOffset.UTC));
    }

    private @Nullable ImageFile file(CollectionImage image, Line line, LocalDate day)
        throws IOException {
      if (pictures == UserPart.Pictures.MISSING) {
        return null;
      }
      Optional<ImageFile> found = disk.find(image.path());
      if (found.isEmpty()) {
        refusals.item(image.path(), PictureProblems.missing(image.path(), line), day);
        return null;
      }
      ImageFile file = found.get();
      files.add(Hashes.of(file.path()));
      if (!file.path().equals(image.path())) {
        refusals.item(file.path(), PictureProblems.otherCase(image.path(), file.path(), line), day);
      } else if (file.bytes() == 0) {
        refusals.item(file.path(), PictureProblems.empty(file.path(), line), day);
      }
      return file;
    }
  }

  private static Problem withoutMinute(CollectionImage image, Line line) {
    return new Problem(
        ProblemKind.IMAGE_WITHOUT_MINUTE,
        line.file(),
        line.number(),
        image.imageId(),
        "the minute table has no usable row for the image's minute, so that its day is unknown",
        "add or repair the minute's row and ingest again");
  }
}
