package dev.lifelog.local;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import java.net.InetSocketAddress;
import java.time.Duration;

/**
 * Whether a node of several sees all the others.
 *
 * <p>It serves CQL before it does, and a quorum asked of it then fails. The scan touches every
 * replica of every range of a table that each cluster has, and that is empty.
 */
final class RingAgreement {

  private static final SimpleStatement EVERY_REPLICA =
      SimpleStatement.newInstance("SELECT * FROM system_distributed.view_build_status")
          .setConsistencyLevel(ConsistencyLevel.ALL);

  private RingAgreement() {}

  static boolean reached(Guard guard, String address, int port) {
    InetSocketAddress node = new InetSocketAddress(address, port);
    DriverConfigLoader config =
        DriverConfigLoader.programmaticBuilder()
            .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, Duration.ofSeconds(5))
            .withDuration(DefaultDriverOption.CONNECTION_INIT_QUERY_TIMEOUT, Duration.ofSeconds(5))
            .withBoolean(DefaultDriverOption.METADATA_SCHEMA_ENABLED, false)
            .build();
    try (CqlSession session =
        guard
            .pass(CqlSession.builder())
            .withConfigLoader(config)
            .addContactPoint(node)
            .withLocalDatacenter(LocalCassandra.DATACENTER)
            .build()) {
      session.execute(EVERY_REPLICA.setNode(session.getMetadata().findNode(node).orElseThrow()));
      return true;
    } catch (DriverException e) {
      return false;
    }
  }
}
