package dev.lifelog.cassandra.schema;

import java.util.List;
import java.util.Locale;

/** Who may do what with the tables. */
public enum Role {
  OWNER("makes and upgrades the tables"),
  WRITER("runs the jobs"),
  READER("asks");

  private final String purpose;

  Role(String purpose) {
    this.purpose = purpose;
  }

  /** Its name in Cassandra. */
  public String cql() {
    return "lifelog_" + name().toLowerCase(Locale.ROOT);
  }

  public String purpose() {
    return purpose;
  }

  List<String> permissions() {
    return switch (this) {
      // The installation says CREATE KEYSPACE IF NOT EXISTS, which is refused before it is looked.
      case OWNER -> List.of("ALL PERMISSIONS ON KEYSPACE lifelog", "CREATE ON ALL KEYSPACES");
      case WRITER -> List.of("SELECT ON KEYSPACE lifelog", "MODIFY ON KEYSPACE lifelog");
      case READER -> List.of("SELECT ON KEYSPACE lifelog");
    };
  }
}
