package dev.lifelog.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * Long steps whose folders stay, so that a repeated measurement goes on where an earlier one ended.
 * A step works in a folder aside, which gets its name when it is whole.
 */
record KeptSteps(Path folder, PrintStream out) {

  @FunctionalInterface
  interface Step {
    /** Fills a folder that is not there yet. */
    void into(Path part) throws Exception;
  }

  Path once(String name, Step step) throws Exception {
    Path done = folder.resolve(name);
    if (Files.isDirectory(done)) {
      out.printf("%-22s kept%n", name);
      return done;
    }
    Path part = folder.resolve(name + ".part");
    if (Files.exists(part)) {
      delete(part);
    }
    Files.createDirectories(folder);
    long started = System.nanoTime();
    step.into(part);
    Files.move(part, done, StandardCopyOption.ATOMIC_MOVE);
    out.printf(Locale.ROOT, "%-22s %6.0f s%n", name, (System.nanoTime() - started) / 1e9);
    return done;
  }

  private static void delete(Path folder) throws IOException {
    new WorkFolder(folder).close();
  }
}
