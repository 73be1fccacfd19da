package dev.lifelog.spark.jobs.ingest;

import dev.lifelog.spark.jobs.files.HadoopSettings;
import dev.lifelog.spark.jobs.running.TaskRun;
import dev.lifelog.spark.jobs.writing.FailedItem;
import dev.lifelog.spark.jobs.writing.TableSink;
import dev.lifelog.spark.jobs.writing.TableTarget;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.Path;
import org.apache.spark.broadcast.Broadcast;

/**
 * Looks through a folder for pictures that no table lists.
 *
 * @param listed hashes of the paths that tables list, ascending
 */
record UnlistedTask(
    Origin origin,
    String root,
    HadoopSettings hadoop,
    Broadcast<long[]> listed,
    TableTarget<FailedItem> failures)
    implements TaskRun.Work<PictureFolder, Map<String, Long>> {

  private static final Pattern PICTURE = Pattern.compile("(.*/)?[^./][^/]*\\.(jpe?g|png)");

  /** Returns how many were found, by reason code. */
  @Override
  public Map<String, Long> apply(PictureFolder folder) throws IOException {
    Path path = new Path(root);
    try (TableSink<FailedItem> failed = failures.open()) {
      Refusals refusals = new Refusals(failed, origin);
      for (String file : folder.files(hadoop.fileSystem(path), path)) {
        if (PICTURE.matcher(file.toLowerCase(Locale.ROOT)).matches()
            && Arrays.binarySearch(listed.value(), Hashes.of(file)) < 0) {
          refusals.item(file, PictureProblems.unlisted(file), null);
        }
      }
      return refusals.counts();
    }
  }
}
