package dev.lifelog.local;

import dev.lifelog.core.UserError;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Where the jars of the node lie: they are on no class path of ours. */
record CassandraLib(Path folder, Path jamm) {

  static final String PROPERTY = "lifelog.cassandra.lib";

  static CassandraLib find() {
    return of(System.getProperty(PROPERTY));
  }

  static CassandraLib of(@Nullable String named) {
    if (named == null) {
      throw UserError.of(
          "No folder of Cassandra's jars is named", "Start with bin/lifelog, or set -D" + PROPERTY);
    }
    Path folder = Path.of(named).toAbsolutePath();
    only(folder, "cassandra-all-*.jar");
    // Measures objects for the memtables; the node refuses to start without this agent.
    return new CassandraLib(folder, only(folder, "jamm-*.jar"));
  }

  private static Path only(Path folder, String glob) {
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, glob)) {
        Iterator<Path> each = found.iterator();
        if (each.hasNext()) {
          return each.next();
        }
      } catch (IOException e) {
        throw UserError.of("Cannot read " + folder + " (" + e + ")", "Make it readable");
      }
    }
    throw UserError.of(
        "No %s in %s, the folder of Cassandra's jars".formatted(glob, folder),
        "Fill it with: mvn -q package -pl local/cassandra");
  }
}
