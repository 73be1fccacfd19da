package dev.lifelog.core.evaluation;

import dev.lifelog.core.text.CsvLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes comma-separated lines as UTF-8 with Unix line ends, the same bytes everywhere. */
final class ListWriter {

  private ListWriter() {}

  static void write(Path path, Iterable<List<String>> rows) {
    try (Writer out = open(path)) {
      for (List<String> row : rows) {
        out.write(CsvLine.of(row));
        out.write('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Writer open(Path path) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null && !Files.exists(folder)) {
      Files.createDirectories(folder);
    }
    return Files.newBufferedWriter(path);
  }
}
