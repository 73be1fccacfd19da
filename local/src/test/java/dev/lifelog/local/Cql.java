package dev.lifelog.local;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import dev.lifelog.core.settings.Endpoint;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** Opens sessions for tests. */
final class Cql {

  private Cql() {}

  static CqlSession open(Endpoint endpoint) {
    return builder(endpoint).build();
  }

  /** As the owner of the folder's nodes. */
  static CqlSession open(Endpoint endpoint, Path dir) {
    Set<Protection> protections = ClusterRecord.read(dir).orElseThrow().protections();
    return new Guard(dir, protections).pass(builder(endpoint)).build();
  }

  static CqlSessionBuilder builder(Endpoint endpoint) {
    return CqlSession.builder()
        .addContactPoint(endpoint.address())
        .withLocalDatacenter(LocalCassandra.DATACENTER)
        .withConfigLoader(
            DriverConfigLoader.programmaticBuilder()
                .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, Duration.ofSeconds(30))
                .withDuration(DefaultDriverOption.METADATA_SCHEMA_WINDOW, Duration.ofMillis(50))
                .build());
  }
}
