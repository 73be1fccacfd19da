package dev.lifelog.local;

import dev.lifelog.core.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders for one pair of eyes: nobody else can open them even for a moment. */
final class PrivateFile {

  private PrivateFile() {}

  /** Whole or not at all. */
  static void write(Path file, String text) {
    try {
      folder(file.getParent());
      // Made with mode 0600.
      Path written = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
      Files.writeString(written, text);
      Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw refused("write", file, e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw refused("read", file, e);
    }
  }

  /** With those above it that are missing. One that is there keeps its mode. */
  static void folder(Path folder) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  private static UserError refused(String what, Path file, IOException e) {
    return UserError.of(
        "Cannot %s %s (%s)".formatted(what, file, e),
        "Give yourself the right to, or choose another folder with --dir");
  }
}
