package dev.lifelog.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Only one class of ours, so that nothing else of ours reaches the servers that it starts. */
final class LauncherFiles {

  private static final String FILE = LivingByInput.class.getSimpleName() + ".class";

  private LauncherFiles() {}

  /** The folder is then one for a class path. */
  static void write(Path folder) throws IOException {
    Path target = folder.resolve(LivingByInput.class.getPackageName().replace('.', '/'));
    Files.createDirectories(target);
    try (InputStream in = LivingByInput.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("Not in the jar: " + FILE);
      }
      Files.write(target.resolve(FILE), in.readAllBytes());
    }
  }
}
