package dev.lifelog.spark.jobs.extract;

import dev.lifelog.core.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;

/** A bundle's files, all in one folder, from any file system. */
final class BundleFiles {

  private BundleFiles() {}

  static void copy(FileSystem from, org.apache.hadoop.fs.Path directory, Path to)
      throws IOException {
    for (FileStatus file : from.listStatus(directory)) {
      if (file.isFile()) {
        try (InputStream in = from.open(file.getPath())) {
          Files.copy(in, to.resolve(file.getPath().getName()));
        }
      }
    }
  }

  static void unpack(FileSystem from, org.apache.hadoop.fs.Path zip, Path to) throws IOException {
    try (ZipInputStream in = new ZipInputStream(from.open(zip))) {
      int files = 0;
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path name = Path.of(entry.getName()).getFileName();
        // Only the name counts: an entry cannot be written anywhere else.
        if (!entry.isDirectory() && name != null) {
          Files.copy(in, to.resolve(name.toString()), StandardCopyOption.REPLACE_EXISTING);
          files++;
        }
      }
      if (files == 0) {
        throw UserError.of(
            zip + " is neither a directory nor a zip file", "Register a model's bundle");
      }
    }
  }

  /** Nothing happens where there is none. */
  static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      List<Path> deepestFirst;
      try (Stream<Path> all = Files.walk(directory)) {
        deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    }
  }
}
