package dev.lifelog.cassandra.schema;

import dev.lifelog.core.UserError;
import dev.lifelog.core.settings.CassandraSettings;

/**
 * How many copies the keyspace gets, and where.
 *
 * @param factor at least 1
 */
public record Replication(String datacenter, int factor) {

  public Replication {
    if (factor < 1) {
      throw UserError.of(
          "The replication factor is " + factor, "Set cassandra.replication-factor to 1 or more");
    }
  }

  public static Replication of(CassandraSettings settings) {
    return new Replication(settings.datacenter(), settings.replicationFactor());
  }

  String cql() {
    return "{'class': 'NetworkTopologyStrategy', '%s': %d}"
        .formatted(datacenter.replace("'", "''"), factor);
  }
}
