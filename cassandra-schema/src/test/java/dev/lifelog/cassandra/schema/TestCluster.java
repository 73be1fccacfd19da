package dev.lifelog.cassandra.schema;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.core.settings.CassandraSettings;
import dev.lifelog.core.settings.Endpoint;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.local.EphemeralCassandra;
import dev.lifelog.local.LocalCassandra;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a session to tests that ask for one; all of them share one real node, started for the
 * first.
 */
final class TestCluster implements ParameterResolver {

  static final Replication ONE_COPY = new Replication(LocalCassandra.DATACENTER, 1);

  private record Shared(EphemeralCassandra node, CqlSession session) implements AutoCloseable {

    static Shared start() {
      EphemeralCassandra node = LocalCassandra.ephemeral();
      try {
        return new Shared(node, CassandraConnection.open(settings(node.endpoint())));
      } catch (RuntimeException e) {
        node.close();
        throw e;
      }
    }

    @Override
    public void close() {
      session.close();
      node.close();
    }
  }

  static CassandraSettings settings(Endpoint endpoint) {
    return Settings.defaults().cassandra().withContactPoints(List.of(endpoint));
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == CqlSession.class || type == Endpoint.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Shared shared =
        context
            .getRoot()
            .getStore(Namespace.GLOBAL)
            .getOrComputeIfAbsent(Shared.class, type -> Shared.start(), Shared.class);
    return parameter.getParameter().getType() == CqlSession.class
        ? shared.session()
        : shared.node().endpoint();
  }
}
