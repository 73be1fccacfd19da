package dev.lifelog.spark.jobs;

import dev.lifelog.core.UserError;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Where a collection lies, as tasks on other machines can resolve it. */
final class CollectionRoot {

  private CollectionRoot() {}

  static Path of(SparkSession spark, @Nullable String directory) {
    return of(spark.sparkContext().hadoopConfiguration(), directory);
  }

  static Path of(Configuration hadoop, @Nullable String directory) {
    if (directory == null || directory.isBlank()) {
      throw UserError.of("No collection is named", "Name its directory");
    }
    try {
      Path path = new Path(directory);
      return path.getFileSystem(hadoop).makeQualified(path);
    } catch (IllegalArgumentException | IOException e) {
      throw UserError.of(
          "Cannot use %s as a directory: %s".formatted(directory, e.getMessage()),
          "Name a directory, or a URI of a file system that Hadoop knows");
    }
  }
}
