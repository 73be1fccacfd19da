package dev.lifelog.spark.jobs.features;

import java.io.Serializable;
import java.nio.file.Path;

/** Where executors find what this machine has under a folder of its own. */
record PictureRoot(String here, String there) implements Serializable {
  /** Paths mean the same everywhere. */
  static final PictureRoot SAME = new PictureRoot("", "");

  org.apache.hadoop.fs.Path find(String file) {
    Path absolute = Path.of(file).toAbsolutePath();
    if (here.isEmpty() || !absolute.startsWith(here)) {
      return new org.apache.hadoop.fs.Path(absolute.toUri());
    }
    return new org.apache.hadoop.fs.Path(
        new org.apache.hadoop.fs.Path(there), Path.of(here).relativize(absolute).toString());
  }
}
