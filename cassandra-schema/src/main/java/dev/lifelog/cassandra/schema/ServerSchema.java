package dev.lifelog.cassandra.schema;

import com.datastax.oss.driver.api.core.cql.ResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What the server says of the keyspace; asked of it rather than of the driver's copy, which may lag
 * or be off.
 */
record ServerSchema(Optional<Map<String, String>> replication, List<String> tables) {

  static ServerSchema read(Function<SimpleStatement, ResultSet> execute) {
    Row keyspace =
        execute
            .apply(
                SimpleStatement.newInstance(
                    "SELECT replication FROM system_schema.keyspaces WHERE keyspace_name = ?",
                    Schema.KEYSPACE))
            .one();
    List<String> tables =
        execute
            .apply(
                SimpleStatement.newInstance(
                    "SELECT table_name FROM system_schema.tables WHERE keyspace_name = ?",
                    Schema.KEYSPACE))
            .map(row -> row.getString("table_name"))
            .all();
    return new ServerSchema(
        Optional.ofNullable(keyspace)
            .map(row -> row.getMap("replication", String.class, String.class)),
        tables);
  }

  boolean knowsItsVersion() {
    return tables.contains("schema_version");
  }

  /** Copies of each row over all datacenters; 0 where there is no keyspace. */
  int copies() {
    return replication.orElse(Map.of()).entrySet().stream()
        .filter(entry -> !entry.getKey().equals("class"))
        .mapToInt(entry -> Integer.parseInt(entry.getValue().replaceAll("/.*", "")))
        .sum();
  }

  /** As CQL writes it, with the strategy's short name. */
  String replicationText() {
    Map<String, String> sorted = new TreeMap<>(replication.orElse(Map.of()));
    sorted.computeIfPresent("class", (key, name) -> name.replaceAll(".*\\.", ""));
    return sorted.isEmpty() ? "" : sorted.toString();
  }
}
