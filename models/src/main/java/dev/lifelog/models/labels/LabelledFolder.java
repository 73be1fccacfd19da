package dev.lifelog.models.labels;

import dev.lifelog.core.UserError;
import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.ProblemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads a folder with one sub-folder a class; see {@link Labels#ofFolder(Path)}. */
final class LabelledFolder {
  private static final Set<String> PICTURES =
      Set.of("jpg", "jpeg", "jpe", "png", "gif", "bmp", "tif", "tiff", "webp", "heic");

  private final Path folder;
  private final List<Problem> problems = new ArrayList<>();

  private LabelledFolder(Path folder) {
    this.folder = folder;
  }

  static Labels read(Path folder) throws IOException {
    return new LabelledFolder(folder).labels();
  }

  private Labels labels() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw nothing();
    }
    Map<String, Path> classes = new TreeMap<>();
    Map<Path, SortedSet<String>> files = new TreeMap<>();
    for (Path sub : visible(folder)) {
      if (Files.isDirectory(sub)) {
        String concept = ClassName.ofFolder(sub.getFileName().toString());
        Path other = classes.putIfAbsent(concept, sub);
        if (other != null) {
          throw UserError.of(
              other + " and " + sub + " would both be the class " + concept,
              "Put their pictures into one folder, or rename one");
        }
        for (Path file : visible(sub)) {
          if (isPicture(file)) {
            files.put(file, new TreeSet<>(Set.of(concept)));
          }
        }
      }
    }
    if (classes.isEmpty()) {
      throw nothing();
    }
    Labels labels = LikeFiles.label(files);
    problems.addAll(labels.problems());
    refuseEmpty(classes, labels);
    return new Labels(labels.images(), problems);
  }

  private boolean isPicture(Path file) {
    String name = file.getFileName().toString();
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (Files.isRegularFile(file) && PICTURES.contains(extension)) {
      return true;
    }
    problems.add(
        new Problem(
            ProblemKind.LABELLED_FILE_OTHER,
            file.toString(),
            0,
            null,
            Files.isDirectory(file)
                ? "a folder within a class is not looked into"
                : "not a picture by its name",
            "Remove it, or give pictures the ending of their format"));
    return false;
  }

  private void refuseEmpty(Map<String, Path> classes, Labels labels) {
    List<String> there = labels.vocabulary();
    for (Map.Entry<String, Path> one : classes.entrySet()) {
      if (!there.contains(one.getKey())) {
        List<String> why =
            problems.stream()
                .filter(problem -> Path.of(problem.file()).startsWith(one.getValue()))
                .limit(1)
                .map(problem -> " (" + problem + ")")
                .toList();
        throw UserError.of(
            one.getValue() + " has no picture that can be read" + String.join("", why),
            "Put pictures of " + one.getKey() + " there, or remove the folder");
      }
    }
  }

  private UserError nothing() {
    return UserError.of(
        "No labelled pictures in " + folder,
        "Name a folder that has one sub-folder of pictures for each class");
  }

  private static List<Path> visible(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> !entry.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }
}
