package dev.lifelog.spark.jobs.extract;

import java.io.Serializable;
import java.nio.file.Path;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkFiles;
import org.jspecify.annotations.Nullable;

/**
 * Where a task finds the model's bundle: in its directory where Spark runs inside this process,
 * else where Spark copies it to each executor.
 *
 * @param shipped the name under which Spark carries it; null where it stays in its place
 */
record BundleLocation(String directory, @Nullable String shipped) implements Serializable {

  static BundleLocation of(SparkContext spark, Path directory) {
    if (spark.isLocal()) {
      return new BundleLocation(directory.toAbsolutePath().toString(), null);
    }
    spark.addFile(directory.toAbsolutePath().toUri().toString(), true);
    return new BundleLocation(directory.toString(), directory.getFileName().toString());
  }

  Path path() {
    return Path.of(shipped == null ? directory : SparkFiles.get(shipped));
  }
}
