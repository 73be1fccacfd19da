package dev.lifelog.cassandra.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is installed.
 *
 * @param version 0 where nothing is
 * @param latestVersion that this program installs
 * @param replication of the keyspace as the server says it; empty where there is none
 * @param replicationFactor copies of each row over all datacenters; 0 where there is no keyspace
 * @param serverVersion the lowest of all nodes
 * @param missingTables that the version should have
 */
public record SchemaStatus(
    String keyspace,
    int version,
    int latestVersion,
    String replication,
    int replicationFactor,
    String serverVersion,
    int nodes,
    List<String> tables,
    List<String> missingTables,
    List<String> warnings) {

  public SchemaStatus {
    tables = List.copyOf(tables);
    missingTables = List.copyOf(missingTables);
    warnings = List.copyOf(warnings);
  }

  public boolean installed() {
    return version > 0;
  }

  /** Flat, for programs. */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("keyspace", keyspace);
    map.put("installed", installed());
    map.put("version", version);
    map.put("latest_version", latestVersion);
    map.put("replication", replication);
    map.put("replication_factor", replicationFactor);
    map.put("server_version", serverVersion);
    map.put("nodes", nodes);
    map.put("tables", tables);
    map.put("missing_tables", missingTables);
    map.put("warnings", warnings);
    return map;
  }
}
