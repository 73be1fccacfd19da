package dev.lifelog.spark.jobs.extract;

import dev.lifelog.core.UserError;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.spark.jobs.files.HadoopSettings;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.hadoop.fs.FileSystem;

/**
 * The models that executors of this machine use, one directory a digest. However many tasks and
 * processes want one at once, a single one fetches it; it appears whole or not at all.
 */
final class BundleCache {

  /** A file lock holds between processes only; inside this one, its threads take turns here. */
  private static final ConcurrentMap<Path, Object> TURNS = new ConcurrentHashMap<>();

  private final Path folder;

  BundleCache(Path folder) {
    this.folder = folder;
  }

  /**
   * The bundle of that digest, fetched where it is not there yet.
   *
   * @throws UserError where what lies there is no bundle, or another one
   */
  Path directory(HadoopSettings hadoop, org.apache.hadoop.fs.Path from, String digest)
      throws IOException {
    Path target = folder.resolve(digest);
    synchronized (TURNS.computeIfAbsent(target.toAbsolutePath(), path -> new Object())) {
      if (Files.isDirectory(target)) {
        return target;
      }
      Files.createDirectories(folder);
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve(digest + ".lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock held = channel.lock()) {
        if (held.isValid() && !Files.isDirectory(target)) {
          fetch(hadoop, from, digest, target);
        }
      }
      return target;
    }
  }

  private void fetch(
      HadoopSettings hadoop, org.apache.hadoop.fs.Path from, String digest, Path target)
      throws IOException {
    Path part = Files.createTempDirectory(folder, digest.substring(0, 8) + "-part");
    try {
      FileSystem fileSystem = hadoop.fileSystem(from);
      if (fileSystem.getFileStatus(from).isDirectory()) {
        BundleFiles.copy(fileSystem, from, part);
      } else {
        BundleFiles.unpack(fileSystem, from, part);
      }
      String found = ModelBundle.open(part).digest();
      if (!found.equals(digest)) {
        throw BundleLocation.another(from.toString(), found, digest);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileNotFoundException e) {
      throw UserError.of(
          "There is no model at " + from, "Put the bundle back, or register it where it lies");
    } finally {
      BundleFiles.delete(part);
    }
  }
}
