package dev.lifelog.cassandra.schema;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The files that lead from nothing to the newest version, {@code 1.cql}, {@code 2.cql} and so on. A
 * published one never changes: what changes the tables is the next file.
 */
record SchemaFiles(List<CqlScript> scripts) {

  private static final int LATEST = 7;

  /** What makes the table that says what is installed. */
  static final CqlScript VERSION_TABLE = CqlScript.resource("version.cql");

  SchemaFiles {
    scripts = List.copyOf(scripts);
  }

  static SchemaFiles published() {
    return new SchemaFiles(
        IntStream.rangeClosed(1, LATEST)
            .mapToObj(version -> CqlScript.resource(version + ".cql"))
            .toList());
  }

  int latest() {
    return scripts.size();
  }

  CqlScript script(int version) {
    return scripts.get(version - 1);
  }

  /** Of everything up to this version, comments and layout aside. */
  String digest(int version) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      statements(version)
          .forEach(statement -> digest.update((statement + ";").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The tables that this version has, that of the version itself aside. */
  List<String> tables(int version) {
    return scripts.subList(0, version).stream().flatMap(s -> s.tables().stream()).sorted().toList();
  }

  private Stream<String> statements(int version) {
    return scripts.subList(0, version).stream().flatMap(script -> script.statements().stream());
  }
}
