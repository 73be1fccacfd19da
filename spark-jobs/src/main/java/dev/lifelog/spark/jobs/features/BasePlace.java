package dev.lifelog.spark.jobs.features;

import dev.lifelog.models.bundle.ModelBundle;
import java.io.Serializable;
import java.nio.file.Path;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkFiles;

/** Where a task finds the base: in its place inside this process, else where Spark ships it. */
record BasePlace(String place, boolean isShipped) implements Serializable {

  static BasePlace of(SparkContext spark, ModelBundle base) {
    Path location = base.location().toAbsolutePath();
    if (spark.isLocal()) {
      return new BasePlace(location.toString(), false);
    }
    spark.addFile(location.toUri().toString(), true);
    return new BasePlace(location.getFileName().toString(), true);
  }

  Path path() {
    return Path.of(isShipped ? SparkFiles.get(place) : place);
  }
}
