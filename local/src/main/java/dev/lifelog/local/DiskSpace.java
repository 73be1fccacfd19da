package dev.lifelog.local;

import dev.lifelog.core.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Looks for room before a node starts: one that finds none dies in the midst of its first writes.
 *
 * @param needed bytes: the commit log's segments and a first flush
 */
record DiskSpace(long needed) {

  static final DiskSpace OF_A_NODE = new DiskSpace(512L << 20);

  void check(Path dir, int nodes) {
    try {
      long usable = Files.getFileStore(dir).getUsableSpace();
      if (usable / nodes < needed) {
        throw UserError.of(
            "The disk of %s is full: %d MiB free, %d MiB needed to start"
                .formatted(dir, usable >> 20, (needed * nodes) >> 20),
            "Free some space, or choose another folder with --dir");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the free space of " + dir, e);
    }
  }
}
