package dev.lifelog.core.collection;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What lies in a folder at one time.
 *
 * @param files names in their order, so that a file keeps its position from one listing to the next
 * @param folders paths in their order
 */
record Folder(
    Path path, List<String> files, Map<String, Integer> ignoringCase, List<Path> folders) {

  /** Nothing where there is no such folder. */
  static Folder list(Path path) throws IOException {
    List<String> files = new ArrayList<>();
    List<Path> folders = new ArrayList<>();
    if (Files.isDirectory(path)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
        for (Path entry : entries) {
          if (Files.isDirectory(entry)) {
            folders.add(entry);
          } else {
            files.add(entry.getFileName().toString());
          }
        }
      }
    }
    files.sort(null);
    folders.sort(null);
    Map<String, Integer> ignoringCase = new HashMap<>();
    for (int i = 0; i < files.size(); i++) {
      ignoringCase.putIfAbsent(files.get(i).toLowerCase(Locale.ROOT), i);
    }
    return new Folder(path, files, ignoringCase, folders);
  }

  /** The position of a file, or -1. */
  int exact(String name) {
    int found = Collections.binarySearch(files, name);
    return found < 0 ? -1 : found;
  }

  /** The position of a file, whatever the case of its letters, or -1. */
  int inAnyCase(String name) {
    return ignoringCase.getOrDefault(name.toLowerCase(Locale.ROOT), -1);
  }
}
