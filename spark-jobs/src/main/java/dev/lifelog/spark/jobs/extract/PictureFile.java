package dev.lifelog.spark.jobs.extract;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** A picture's bytes from any Hadoop file system. */
final class PictureFile {

  /** More is refused by the decoder; reading stops one byte after it. */
  private static final int MOST_BYTES = 64 << 20;

  private PictureFile() {}

  static byte[] read(FileSystem fileSystem, Path file) throws IOException {
    try (InputStream in = fileSystem.open(file)) {
      return in.readNBytes(MOST_BYTES + 1);
    }
  }
}
