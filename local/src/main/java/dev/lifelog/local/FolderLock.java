package dev.lifelog.local;

import dev.lifelog.core.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/** One start or stop at a time in a folder, by whatever process. Gone with its process. */
final class FolderLock {

  private FolderLock() {}

  static <T> T holding(Path dir, Supplier<T> work) {
    try (FileChannel channel = open(dir)) {
      if (lock(channel)) {
        return work.get();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot lock " + dir, e);
    }
    throw UserError.of(
        "Another start or stop of the Cassandra in " + dir + " is under way",
        "Wait until it has ended and try again");
  }

  private static FileChannel open(Path dir) {
    try {
      PrivateFile.folder(dir);
      return FileChannel.open(
          dir.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw UserError.of(
          "Cannot write to " + dir + " (" + e + ")",
          "Give yourself the right to write there, or choose another folder with --dir");
    }
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // Held by another thread of this process.
    }
  }
}
