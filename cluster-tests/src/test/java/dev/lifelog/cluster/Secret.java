package dev.lifelog.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** What nobody guesses, and nobody else on this machine reads. */
record Secret(String text) {

  private static final int BYTES = 24;

  static Secret draw() {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    return new Secret(HexFormat.of().formatHex(random));
  }

  /** Alone, or within what is written around it. */
  Path keep(Path file, String template) throws IOException {
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.writeString(file, template.formatted(text) + "\n");
  }

  @Override
  public String toString() {
    return "a secret";
  }
}
