package dev.lifelog.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Room, and whether it may be used. */
final class DiskChecks {

  /** Below it the local node does not start. */
  private static final long LEAST = 512L << 20;

  /** A day of pictures is 1 to 2 GB, and a node compacts into as much again as it holds. */
  private static final long ENOUGH = 5L << 30;

  private DiskChecks() {}

  static List<Check> all(Path home) {
    return List.of(
        room("home", home, "choose another with --dir"),
        room(
            "temporary folder",
            Path.of(System.getProperty("java.io.tmpdir")),
            "choose another with LIFELOG_JAVA_OPTS=-Djava.io.tmpdir=DIR"));
  }

  private static Check room(String name, Path wanted, String otherwise) {
    Path folder = wanted.toAbsolutePath();
    while (!Files.exists(folder) && folder.getParent() != null) {
      folder = folder.getParent();
    }
    if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
      return Check.failed(name, wanted + " cannot be written", "Make it writable, or " + otherwise);
    }
    try {
      long free = Files.getFileStore(folder).getUsableSpace();
      String found = "%s, %,d MiB free".formatted(wanted, free >> 20);
      String remedy = "Free some space, or " + otherwise;
      if (free < LEAST) {
        return Check.failed(name, found, remedy);
      }
      return free < ENOUGH ? Check.warning(name, found, remedy) : Check.ok(name, found);
    } catch (IOException e) {
      return Check.warning(
          name, "the room of " + wanted + " is not known (" + e + ")", "Look at it");
    }
  }
}
