package dev.lifelog.core.settings;

import dev.lifelog.core.tls.Tls;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to reach Cassandra.
 *
 * @param contactPoints empty where none is set
 * @param consistency a name of CQL's consistency levels
 * @param username null where the cluster asks for none
 * @param password null where there is none; never printed
 * @param tls null where connections are not encrypted
 */
public record CassandraSettings(
    List<Endpoint> contactPoints,
    String datacenter,
    String consistency,
    Duration requestTimeout,
    int replicationFactor,
    @Nullable String username,
    @Nullable String password,
    @Nullable Tls tls)
    implements Serializable {

  public CassandraSettings {
    contactPoints = List.copyOf(contactPoints);
  }

  /** The contact points, or this machine's usual one where none is set. */
  public List<Endpoint> endpoints() {
    return contactPoints.isEmpty()
        ? List.of(new Endpoint("127.0.0.1", Endpoint.DEFAULT_PORT))
        : contactPoints;
  }

  public CassandraSettings withContactPoints(List<Endpoint> points) {
    return new CassandraSettings(
        points,
        datacenter,
        consistency,
        requestTimeout,
        replicationFactor,
        username,
        password,
        tls);
  }

  public CassandraSettings withUser(@Nullable String name, @Nullable String secret) {
    return new CassandraSettings(
        contactPoints,
        datacenter,
        consistency,
        requestTimeout,
        replicationFactor,
        name,
        secret,
        tls);
  }

  public CassandraSettings withTls(@Nullable Tls encryption) {
    return new CassandraSettings(
        contactPoints,
        datacenter,
        consistency,
        requestTimeout,
        replicationFactor,
        username,
        password,
        encryption);
  }

  @Override
  public String toString() {
    return "CassandraSettings[contactPoints=%s, datacenter=%s, consistency=%s, requestTimeout=%s, replicationFactor=%d, username=%s, tls=%s]"
        .formatted(
            contactPoints,
            datacenter,
            consistency,
            requestTimeout,
            replicationFactor,
            username,
            tls);
  }
}
