package dev.lifelog.cassandra.schema;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.auth.AuthenticationException;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.connection.ClosedConnectionException;
import com.datastax.oss.driver.api.core.metadata.Node;
import dev.lifelog.core.Causes;
import dev.lifelog.core.UserError;
import dev.lifelog.core.settings.CassandraSettings;
import dev.lifelog.core.settings.Endpoint;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;

/** Opens sessions as the settings say, and says in the user's words why one cannot be opened. */
public final class CassandraConnection {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  /** Roles are rows, of which a node reads a quorum; it says so as if the password were wrong. */
  private static final String NOBODY_TO_ASK = "Unable to perform authentication";

  private CassandraConnection() {}

  /** The caller closes it. */
  public static CqlSession open(CassandraSettings settings) {
    CqlSessionBuilder builder =
        CqlSession.builder()
            .withApplicationName("lifelog")
            .withLocalDatacenter(settings.datacenter())
            .withConfigLoader(config(settings));
    settings.endpoints().forEach(endpoint -> builder.addContactPoint(resolved(endpoint)));
    if (settings.username() != null && settings.password() != null) {
      builder.withAuthCredentials(settings.username(), settings.password());
    }
    if (settings.tls() != null) {
      builder.withSslEngineFactory(Encryption.of(settings.tls()));
    }
    CqlSession session;
    try {
      session = builder.build();
    } catch (DriverException e) {
      throw explained(e, settings);
    }
    try {
      requireDatacenter(session, settings.datacenter());
      return session;
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  private static DriverConfigLoader config(CassandraSettings settings) {
    return DriverConfigLoader.programmaticBuilder()
        .withString(DefaultDriverOption.REQUEST_CONSISTENCY, settings.consistency())
        .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, settings.requestTimeout())
        .withDuration(DefaultDriverOption.CONNECTION_CONNECT_TIMEOUT, CONNECT_TIMEOUT)
        .withDuration(DefaultDriverOption.CONNECTION_INIT_QUERY_TIMEOUT, CONNECT_TIMEOUT)
        .withDuration(DefaultDriverOption.CONTROL_CONNECTION_TIMEOUT, CONNECT_TIMEOUT)
        // Only ours is routed by; the system's many tables would double the time of a start.
        .withStringList(
            DefaultDriverOption.METADATA_SCHEMA_REFRESHED_KEYSPACES, List.of(Schema.KEYSPACE))
        // Closing waits for requests that nobody sends any more: 2 s of every short command.
        .withInt(DefaultDriverOption.NETTY_IO_SHUTDOWN_QUIET_PERIOD, 0)
        .withInt(DefaultDriverOption.NETTY_ADMIN_SHUTDOWN_QUIET_PERIOD, 0)
        .build();
  }

  private static InetSocketAddress resolved(Endpoint endpoint) {
    InetSocketAddress address = endpoint.address();
    if (address.isUnresolved()) {
      throw UserError.of(
          "No such host: '%s' of the contact point %s".formatted(endpoint.host(), endpoint),
          "Mend cassandra.contact-points");
    }
    return address;
  }

  private static UserError explained(DriverException failure, CassandraSettings settings) {
    String where =
        settings.endpoints().stream().map(Endpoint::toString).collect(Collectors.joining(", "));
    Optional<AuthenticationException> login = first(AuthenticationException.class, failure);
    if (login.isPresent()) {
      return notLetIn(login.orElseThrow(), where, settings);
    }
    Optional<SSLException> tls = first(SSLException.class, failure);
    if (tls.isPresent()) {
      return UserError.of(
          "No encrypted connection to Cassandra at %s (%s)"
              .formatted(where, Causes.innermost(tls.orElseThrow()).getMessage()),
          "Look at cassandra.tls: authorities, identity and check-host; a node without TLS wants tls.enabled = false");
    }
    if (settings.tls() == null && first(ClosedConnectionException.class, failure).isPresent()) {
      return UserError.of(
          "Cassandra at %s hangs up (%s)".formatted(where, reason(failure)),
          "If it asks for TLS, set cassandra.tls.enabled = true, and authorities");
    }
    return UserError.of(
        "Cassandra does not answer at %s (%s)".formatted(where, reason(failure)),
        "Start one with bin/lifelog cassandra start, or name another with --contact-point HOST:PORT");
  }

  private static UserError notLetIn(
      AuthenticationException login, String where, CassandraSettings settings) {
    if (String.valueOf(login.getMessage()).contains(NOBODY_TO_ASK)) {
      return UserError.of(
          "Cassandra at %s cannot look up the user '%s' now (%s)"
              .formatted(where, settings.username(), login.getMessage()),
          "Look which of its nodes are down (nodetool status), and bring them back");
    }
    return UserError.of(
        settings.username() == null
            ? "Cassandra at %s asks for a user".formatted(where)
            : "Cassandra at %s refuses the user '%s'".formatted(where, settings.username()),
        "Set cassandra.username, and the password in LIFELOG_CASSANDRA_PASSWORD or cassandra.password-file");
  }

  /** What the network said, which the driver may have put aside; else the driver's own word. */
  private static String reason(DriverException failure) {
    return String.valueOf(
        first(SocketException.class, failure)
            .<Throwable>map(cause -> cause)
            .orElse(failure)
            .getMessage());
  }

  /** Among what each node said, and the causes of that, also those that the driver put aside. */
  private static <T extends Throwable> Optional<T> first(Class<T> type, DriverException failure) {
    Deque<Throwable> open = new ArrayDeque<>(List.of(failure));
    if (failure instanceof AllNodesFailedException all) {
      all.getAllErrors().values().forEach(open::addAll);
    }
    while (!open.isEmpty()) {
      Throwable next = open.remove();
      if (type.isInstance(next)) {
        return Optional.of(type.cast(next));
      }
      open.addAll(List.of(next.getSuppressed()));
      if (next.getCause() != null) {
        open.add(next.getCause());
      }
    }
    return Optional.empty();
  }

  private static void requireDatacenter(CqlSession session, String datacenter) {
    Set<String> found =
        session.getMetadata().getNodes().values().stream()
            .map(Node::getDatacenter)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!found.contains(datacenter)) {
      throw UserError.of(
          "Cassandra has no datacenter '%s', but %s"
              .formatted(datacenter, String.join(", ", found)),
          "Set cassandra.datacenter");
    }
  }
}
