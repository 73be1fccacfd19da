package dev.lifelog.spark.jobs;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.lifelog.cassandra.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All rows of all tables, as text. */
public final class Contents {

  /** Of what was done, not of what there is. */
  private static final Set<String> OTHER = Set.of("schema_version", "lease", "write_clock");

  private Contents() {}

  /** With the times and names of the runs that wrote them. */
  static Map<String, Set<String>> exact() {
    return exact(LifelogExtension.session());
  }

  /** With the times and names of the runs that wrote them. */
  public static Map<String, Set<String>> exact(CqlSession session) {
    Map<String, Set<String>> contents = new TreeMap<>();
    for (String table : tables(session)) {
      Set<String> rows = new TreeSet<>();
      for (Row row : session.execute("SELECT JSON * FROM lifelog." + table)) {
        rows.add(String.valueOf(row.getString(0)));
      }
      contents.put(table, rows);
    }
    return contents;
  }

  /** What two runs that end the same have in common. */
  static Map<String, Set<String>> lasting() {
    return lasting(LifelogExtension.session());
  }

  /** What two runs that end the same have in common. */
  public static Map<String, Set<String>> lasting(CqlSession session) {
    Map<String, Set<String>> contents = exact(session);
    // Blocks name the runs in the ledger that their lists are of.
    contents.remove("image_by_concept_packed");
    contents.replaceAll(
        (table, rows) -> {
          Set<String> lasting = new TreeSet<>();
          // Whether a time can be relied on depends on when somebody looked.
          String times = table.equals("fingerprint") ? "modified|" : "";
          for (String row : rows) {
            lasting.add(
                row.replaceAll(
                    "\"("
                        + times
                        + "failed_at|write_timestamp|job|started_at|finished_at|created_at)\": (null|\"[^\"]*\"|[0-9]+)",
                    ""));
          }
          return lasting;
        });
    return contents;
  }

  /** All but the models. */
  static void empty() {
    empty(LifelogExtension.session());
  }

  /** All but the models. */
  public static void empty(CqlSession session) {
    for (String table : tables(session)) {
      if (!table.endsWith("model")) {
        session.execute("TRUNCATE lifelog." + table);
      }
    }
  }

  private static List<String> tables(CqlSession session) {
    return Schema.status(session).tables().stream()
        .filter(table -> !OTHER.contains(table))
        .toList();
  }
}
