package dev.lifelog.spark.jobs.extract;

import java.io.Serializable;
import org.apache.hadoop.fs.Path;

/**
 * Where the pictures of a day lie.
 *
 * @param uri of the directory where the paths of images start
 * @param source name under which refused images are kept
 */
record PictureRoot(String uri, String source) implements Serializable {

  Path path() {
    return new Path(uri);
  }
}
