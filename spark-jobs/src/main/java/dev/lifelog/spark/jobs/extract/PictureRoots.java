package dev.lifelog.spark.jobs.extract;

import dev.lifelog.cassandra.schema.DayEntry;
import dev.lifelog.core.UserError;
import dev.lifelog.spark.jobs.files.HadoopSettings;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * Finds the root of each day's pictures: the one that is named for all of them, else the one that
 * the ingest of the day left in the ledger. Each has to be there before the work begins.
 */
final class PictureRoots {

  private final HadoopSettings hadoop;
  private final @Nullable String named;
  private final @Nullable String source;
  private final Map<String, PictureRoot> known = new HashMap<>();

  PictureRoots(HadoopSettings hadoop, @Nullable String named, @Nullable String source) {
    this.hadoop = hadoop;
    this.named = named;
    this.source = source;
  }

  PictureRoot of(DayEntry day) {
    String uri = named == null ? day.collection() : named;
    if (uri == null) {
      throw UserError.of(
          "The ledger does not say where the pictures of %s, %s lie"
              .formatted(day.userId(), day.day()),
          "Ingest the collection again, or name its directory with --collection");
    }
    return known.computeIfAbsent(uri, root -> root(root, day));
  }

  private PictureRoot root(String uri, DayEntry day) {
    Path path = new Path(uri);
    if (!exists(hadoop, path)) {
      throw UserError.of(
          "The collection %s of %s, %s is not there".formatted(uri, day.userId(), day.day()),
          "Bring it back, or name its new place with --collection");
    }
    String name = source == null ? path.getName() : source;
    return new PictureRoot(uri, name.isEmpty() ? uri : name);
  }

  static boolean exists(HadoopSettings hadoop, Path root) {
    try {
      return hadoop.fileSystem(root).exists(root);
    } catch (IOException e) {
      throw UserError.of(
          "The collection %s cannot be looked into: %s".formatted(root, e.getMessage()),
          "Check that this machine and the executors can read it");
    }
  }
}
