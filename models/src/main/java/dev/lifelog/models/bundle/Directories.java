package dev.lifelog.models.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

final class Directories {
  private Directories() {}

  /** Deletes a directory with all that it holds; nothing happens when there is none. */
  static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(directory)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }

  /** At the end of a JVM, when nobody is left to tell. */
  static void deleteQuietly(Path directory) {
    try {
      delete(directory);
    } catch (IOException e) {
      // the system clears its temporary files
    }
  }

  /** Moves one directory to the place of another, which goes. */
  static void replace(Path target, Path fresh) throws IOException {
    Path old = target.resolveSibling(fresh.getFileName() + "-old");
    if (Files.exists(target)) {
      Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    delete(old);
  }
}
