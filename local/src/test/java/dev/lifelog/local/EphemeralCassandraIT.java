package dev.lifelog.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import org.junit.jupiter.api.Test;

class EphemeralCassandraIT {

  @Test
  void close_twoAtOnce_leaveNothing() {
    EphemeralCassandra first = LocalCassandra.ephemeral();
    EphemeralCassandra second = LocalCassandra.ephemeral();
    try (first;
        second;
        CqlSession session = Cql.open(second.endpoint())) {
      assertThat(first.endpoint()).isNotEqualTo(second.endpoint());
      assertThat(session.execute("SELECT release_version FROM system.local").one()).isNotNull();
    }
    assertThat(NativeProtocol.PLAIN.answers("127.0.0.1", first.endpoint().port())).isFalse();
    assertThat(first.dir()).doesNotExist();
    assertThat(second.dir()).doesNotExist();
  }
}
