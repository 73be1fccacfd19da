package dev.lifelog.models.labels;

import dev.lifelog.core.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A folder with one sub-folder a class, named like it; every picture is a moment of its own. */
public final class LabelledFolder {
  private LabelledFolder() {}

  /**
   * Lists all files; whether they are pictures shows when they are decoded.
   *
   * @return in the order of the names, so that the same folder trains the same network
   */
  public static List<LabelledImage> read(Path folder) throws IOException {
    List<LabelledImage> images = new ArrayList<>();
    for (Path sub : sorted(folder)) {
      if (Files.isDirectory(sub)) {
        SortedSet<String> concept = new TreeSet<>(List.of(concept(sub)));
        for (Path file : sorted(sub)) {
          if (Files.isRegularFile(file)) {
            images.add(new LabelledImage(file, concept, folder.relativize(file).toString()));
          }
        }
      }
    }
    if (images.isEmpty()) {
      throw UserError.of(
          "No labelled pictures in " + folder,
          "Name a folder that has one sub-folder of pictures for each class");
    }
    return images;
  }

  private static String concept(Path sub) {
    return sub.getFileName().toString().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
  }

  private static List<Path> sorted(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }
}
