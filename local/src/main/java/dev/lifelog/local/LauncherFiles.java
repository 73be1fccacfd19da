package dev.lifelog.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Single classes of ours, so that nothing else of ours reaches the servers that they start. */
final class LauncherFiles {

  private LauncherFiles() {}

  /** The folder is then one for a class path. */
  static void write(Path folder, List<Class<?>> classes) throws IOException {
    for (Class<?> type : classes) {
      Path target = folder.resolve(type.getName().replace('.', '/') + ".class");
      Files.createDirectories(target.getParent());
      try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
        if (in == null) {
          throw new IllegalStateException("Not in the jar: " + type.getName());
        }
        Files.write(target, in.readAllBytes());
      }
    }
  }
}
