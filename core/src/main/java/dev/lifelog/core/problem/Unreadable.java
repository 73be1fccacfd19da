package dev.lifelog.core.problem;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Why a file that was named cannot be read at all. */
public final class Unreadable {

  private Unreadable() {}

  /**
   * The problem behind a failure to open or read.
   *
   * @param file the name under which the user knows {@code path}
   */
  public static Problem of(Path path, String file, IOException failure) {
    if (failure instanceof NoSuchFileException || failure instanceof FileNotFoundException) {
      return new Problem(
          ProblemKind.FILE_MISSING, file, 0, null, "there is no such file", "Check the path");
    }
    if (failure instanceof AccessDeniedException) {
      return unreadable(file, "permission to read is denied", "Allow this user to read the file");
    }
    if (Files.isDirectory(path)) {
      return unreadable(file, "this is a directory", "Name the file itself");
    }
    return unreadable(
        file, "reading failed: " + failure.getMessage(), "Check the disk, then try again");
  }

  private static Problem unreadable(String file, String message, String remedy) {
    return new Problem(ProblemKind.FILE_UNREADABLE, file, 0, null, message, remedy);
  }
}
