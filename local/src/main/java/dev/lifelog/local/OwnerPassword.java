package dev.lifelog.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The password of the role that owns the nodes of a folder. The file is what counts: at each start
 * the nodes take the role's password from it.
 *
 * @param file its first line
 */
record OwnerPassword(Path file) {

  static final String ROLE = "lifelog";

  private static final int BYTES = 24;

  static OwnerPassword in(Path dir) {
    return new OwnerPassword(dir.resolve("password"));
  }

  /** The same in the form that cqlsh reads. */
  Path cqlsh() {
    return file.resolveSibling("cqlsh");
  }

  /** Draws one where there is none. */
  void prepare() {
    if (Files.notExists(file)) {
      byte[] random = new byte[BYTES];
      new SecureRandom().nextBytes(random);
      PrivateFile.write(file, HexFormat.of().formatHex(random) + "\n");
    }
    PrivateFile.write(
        cqlsh(), "[PlainTextAuthProvider]\nusername = %s\npassword = %s\n".formatted(ROLE, read()));
  }

  String read() {
    return PrivateFile.read(file).lines().findFirst().orElse("");
  }
}
