package dev.lifelog.spark.jobs.extract;

import dev.lifelog.core.UserError;
import dev.lifelog.spark.jobs.files.HadoopSettings;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.AccessControlException;

/** The bytes of a collection's pictures from any Hadoop file system. Safe for many threads. */
final class PictureFiles {

  /** More is refused by the decoder; reading stops one byte after it. */
  private static final int MOST_BYTES = 64 << 20;

  private final HadoopSettings hadoop;
  private final Path root;
  private final FileSystem fileSystem;

  PictureFiles(HadoopSettings hadoop, PictureRoot root) throws IOException {
    this.hadoop = hadoop;
    this.root = root.path();
    this.fileSystem = hadoop.fileSystem(this.root);
  }

  /**
   * Reads a whole file.
   *
   * @throws PictureUnreadable where only this file cannot be read
   * @throws UserError where the whole collection has gone: its images are not bad
   */
  byte[] read(String path) throws PictureUnreadable {
    Path file = new Path(root, path);
    try (InputStream in = fileSystem.open(file)) {
      return in.readNBytes(MOST_BYTES + 1);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** Why it failed: file systems say so in different words, and hide it behind one exception. */
  private PictureUnreadable unreadable(Path file, IOException failure) {
    if (failure instanceof InterruptedIOException) {
      return new PictureUnreadable("timeout", "reading took too long: " + text(failure));
    }
    try {
      FileStatus status = fileSystem.getFileStatus(file);
      if (status.isDirectory()) {
        return new PictureUnreadable("directory", "a directory stands in the file's place");
      }
      boolean denied =
          failure instanceof AccessControlException || text(failure).contains("ermission denied");
      return denied
          ? new PictureUnreadable("no_permission", "this user may not read the file")
          : new PictureUnreadable("unreadable", "the file cannot be read: " + text(failure));
    } catch (FileNotFoundException missing) {
      if (!PictureRoots.exists(hadoop, root)) {
        throw UserError.of(
            "The collection " + root + " has gone while its images were looked at",
            "Bring it back and run extract again: it goes on where it stopped");
      }
      return new PictureUnreadable("missing", "the file does not exist");
    } catch (IOException again) {
      return new PictureUnreadable("unreadable", "the file cannot be read: " + text(failure));
    }
  }

  private static String text(IOException failure) {
    return String.valueOf(failure.getMessage());
  }
}
