package dev.lifelog.cli;

import dev.lifelog.cassandra.schema.erasure.Subject;
import dev.lifelog.core.UserError;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Files of ours in a home that come from somebody's days. What trainings keep of pictures does not
 * say whose they are, so all of it goes: it is computed again when it is needed. Of exports, run
 * files, sheets and logs those that name the subject go, whole.
 */
record DerivedFiles(Home home, Subject subject) {

  /** Features, prepared pictures and checkpoints, below the models. */
  private static final List<String> CACHES = List.of(".features", ".shards", ".training");

  /** Directories and files, in the order of their names. */
  List<Path> find() {
    List<Path> found = new ArrayList<>();
    CACHES.stream().map(home.models()::resolve).filter(Files::exists).forEach(found::add);
    for (Path folder : List.of(home.root(), home.logs())) {
      for (Path file : files(folder)) {
        if (isReport(file.getFileName().toString()) && namesSubject(file)) {
          found.add(file);
        }
      }
    }
    return found.stream().sorted().toList();
  }

  /** Logs of the local node, which it writes itself and turns over when it starts. */
  List<Path> nodeLogs() {
    return files(home.cassandra().resolve("logs")).stream().filter(this::namesSubject).toList();
  }

  void erase(List<Path> found) {
    for (Path path : found) {
      try (Stream<Path> all = Files.walk(path)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(each);
        }
      } catch (IOException e) {
        throw UserError.of(
            "Cannot delete " + path + " (" + e.getMessage() + ")", "Delete it by hand");
      }
    }
  }

  private static boolean isReport(String name) {
    return name.endsWith(".csv")
        || name.endsWith(".html")
        || name.endsWith(".log")
        || name.endsWith(".log.gz");
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }

  private boolean namesSubject(Path file) {
    try (InputStream bytes = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      return reader.lines().anyMatch(subject::isNamedBy);
    } catch (IOException | UncheckedIOException e) {
      throw UserError.of(
          "Cannot read " + file + " (" + e.getMessage() + ")",
          "Look into it, and delete it by hand");
    }
  }
}
