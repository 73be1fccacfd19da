package dev.lifelog.core.collection;

import static dev.lifelog.core.problem.ProblemKind.IMAGE_FILE_CASE;
import static dev.lifelog.core.problem.ProblemKind.IMAGE_FILE_MISSING;
import static dev.lifelog.core.problem.ProblemKind.IMAGE_FILE_SHARED;
import static dev.lifelog.core.problem.ProblemKind.IMAGE_FILE_UNLISTED;

import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.ProblemKind;
import dev.lifelog.core.problem.Unreadable;
import dev.lifelog.core.text.Line;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Compares the files on disk with those that the tables name. Tables name a folder's files one
 * after the other, so the listings of a few folders are held at a time, and one bit for each file
 * of all.
 */
final class ImageFilesCheck {

  private static final int LISTINGS = 16;

  private final CollectionLayout layout;
  private final Consumer<Problem> problems;
  private final Map<Path, BitSet> named = new HashMap<>();
  private final Map<String, Folder> listings =
      new LinkedHashMap<>(LISTINGS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Folder> eldest) {
          return size() > LISTINGS;
        }
      };

  ImageFilesCheck(CollectionLayout layout, Consumer<Problem> problems) {
    this.layout = layout;
    this.problems = problems;
  }

  /** Looks for the file of a row. */
  void check(Line row, CollectionImage image) {
    String path = image.path();
    int slash = path.lastIndexOf('/');
    String name = path.substring(slash + 1);
    try {
      Folder folder = folder(path.substring(0, slash));
      int position = folder.exact(name);
      if (position < 0) {
        position = folder.inAnyCase(name);
      }
      if (position < 0) {
        report(
            IMAGE_FILE_MISSING,
            row,
            path,
            "the image of the row is not on disk",
            "Copy it there, or remove the row");
        return;
      }
      Path file = folder.path().resolve(folder.files().get(position));
      if (!layout.name(file).equals(path)) {
        report(
            IMAGE_FILE_CASE,
            row,
            path,
            "the file is named " + layout.name(file) + ", in another case; it is used",
            "Give file and row the same name");
      }
      BitSet bits = named.computeIfAbsent(folder.path(), key -> new BitSet());
      if (bits.get(position)) {
        report(
            IMAGE_FILE_SHARED,
            row,
            path,
            "a row before names the same file",
            "Give each image id a file of its own");
      } else {
        bits.set(position);
        ImageFile.problem(file, layout.name(file)).ifPresent(problems);
      }
    } catch (IOException e) {
      problems.accept(Unreadable.of(layout.root().resolve(path), path, e));
    }
  }

  /** Reports the files that no row named; when all rows were checked. */
  void checkUnlisted() {
    for (Path folder : layout.imageFolders()) {
      checkUnlisted(folder);
    }
  }

  private void checkUnlisted(Path path) {
    try {
      Folder folder = Folder.list(path);
      BitSet bits = named.getOrDefault(path, new BitSet());
      for (int i = bits.nextClearBit(0); i < folder.files().size(); i = bits.nextClearBit(i + 1)) {
        String name = layout.name(path.resolve(folder.files().get(i)));
        problems.accept(
            new Problem(
                IMAGE_FILE_UNLISTED,
                name,
                0,
                name,
                "the file is on disk, but no concept table names it",
                "Add its row, or remove the file"));
      }
      folder.folders().forEach(this::checkUnlisted);
    } catch (IOException e) {
      problems.accept(Unreadable.of(path, layout.name(path), e));
    }
  }

  private Folder folder(String path) throws IOException {
    Folder known = listings.get(path);
    if (known == null) {
      known = Folder.list(layout.resolve(path).orElse(layout.root().resolve(path)));
      listings.put(path, known);
    }
    return known;
  }

  private void report(ProblemKind kind, Line row, String value, String message, String remedy) {
    problems.accept(new Problem(kind, row.file(), row.number(), value, message, remedy));
  }
}
