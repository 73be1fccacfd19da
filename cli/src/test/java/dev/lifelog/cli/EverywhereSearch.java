package dev.lifelog.cli;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Looks for words where nobody put them on purpose. */
final class EverywhereSearch {

  private EverywhereSearch() {}

  /** In every row of every table, the server's own included; also inside of blobs. */
  static List<String> tables(CqlSession session, List<String> words) {
    List<String> found = new ArrayList<>();
    for (Row table :
        session.execute("SELECT keyspace_name, table_name FROM system_schema.tables").all()) {
      String name = "%s.\"%s\"".formatted(table.getString(0), table.getString(1));
      SimpleStatement all =
          SimpleStatement.newInstance("SELECT * FROM " + name)
              .setConsistencyLevel(DefaultConsistencyLevel.ONE);
      for (Row row : session.execute(all)) {
        String content = row.getFormattedContents().toLowerCase(Locale.ROOT);
        for (String word : words) {
          String bytes = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
          if (content.contains(word) || content.contains(bytes)) {
            found.add(name + ": " + content);
          }
        }
      }
    }
    return found;
  }

  /** In the bytes of every file below a folder, and in its name. */
  static List<String> files(Path folder, List<String> words) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (String word : words) {
          if (bytes.contains(word) || file.toString().contains(word)) {
            found.add(file + ": " + word);
          }
        }
      }
    }
    return found;
  }
}
