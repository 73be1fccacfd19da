package dev.lifelog.spark.jobs.ingest;

import dev.lifelog.spark.jobs.files.HadoopSettings;
import dev.lifelog.spark.jobs.running.DaySelection;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.fs.Path;

/**
 * How much of a user's tables and folders an ingest reads. Both tables have to be read for the same
 * UTC dates: images are placed by their minutes, and each table is held against the other.
 *
 * @param minutes lines of the minute table
 * @param images lines of the concept table
 * @param others lines of the concept table that are only asked for the files which they list, so
 *     that these do not count as unlisted
 * @param folders to be looked through for files that no table lists
 * @param pictures whether the user has pictures on disk at all
 * @param days rows of others are left out
 */
public record UserPart(
    List<LineRange> minutes,
    List<LineRange> images,
    List<LineRange> others,
    List<PictureFolder> folders,
    Pictures pictures,
    DaySelection days) {

  /** Tables alone are a collection, too. */
  public enum Pictures {
    PRESENT,
    MISSING
  }

  public UserPart {
    minutes = List.copyOf(minutes);
    images = List.copyOf(images);
    others = List.copyOf(others);
    folders = List.copyOf(folders);
  }

  /** All of it. */
  static UserPart whole(HadoopSettings hadoop, Path root, UserTables tables) throws IOException {
    List<PictureFolder> folders = PictureFolder.of(hadoop, root, tables.user());
    return new UserPart(
        tables.minutes() == null ? List.of() : LineRange.whole(tables.minutes().bytes()),
        tables.concepts() == null ? List.of() : LineRange.whole(tables.concepts().bytes()),
        List.of(),
        folders,
        folders.isEmpty() ? Pictures.MISSING : Pictures.PRESENT,
        DaySelection.ALL);
  }
}
