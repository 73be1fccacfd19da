package dev.lifelog.models.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Size and SHA-256 that a file of a bundle must have. */
record BundleFile(long bytes, String sha256) {

  static BundleFile of(Path file) throws IOException {
    return new BundleFile(Files.size(file), Sha256.ofFile(file));
  }

  /**
   * Compares a file with this.
   *
   * @throws IOException when it differs; the message follows the file's name
   */
  void check(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("is missing from the model bundle");
    }
    long size = Files.size(file);
    if (size != bytes) {
      throw new IOException("is damaged: " + size + " bytes, " + bytes + " expected");
    }
    String actual = Sha256.ofFile(file);
    if (!actual.equals(sha256)) {
      throw new IOException("is damaged: SHA-256 " + actual + ", " + sha256 + " expected");
    }
  }
}
