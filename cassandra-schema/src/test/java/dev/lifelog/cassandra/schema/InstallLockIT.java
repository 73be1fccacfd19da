package dev.lifelog.cassandra.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.core.UserError;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestCluster.class)
class InstallLockIT {

  private static final Duration SHORT = Duration.ofSeconds(2);

  private final CqlSession session;
  private final Coordinator coordinator;

  InstallLockIT(CqlSession session) {
    this.session = session;
    this.coordinator = Coordinator.in(session, TestCluster.ONE_COPY.datacenter());
  }

  @BeforeEach
  void installAndFree() {
    Schema.install(session, TestCluster.ONE_COPY);
    session.execute(
        "DELETE lock_owner FROM lifelog.schema_version WHERE component = 'tables' IF EXISTS");
  }

  @Test
  void acquire_holderDied_waitsForItsExpiryOnly() {
    InstallLock dead = InstallLock.acquire(coordinator, SHORT);

    try (InstallLock next = InstallLock.acquire(coordinator, SHORT)) {
      assertThat(next.owner()).isNotEqualTo(dead.owner());
      assertThatThrownBy(dead::renew)
          .isInstanceOf(UserError.class)
          .hasMessage(
              "This installation was held up for more than 2 s, and another one took over: %s."
                  + " Wait until that one has ended and try again",
              next.owner());
    }
  }

  @Test
  void acquire_holderWorks_givesUpAndNamesIt() {
    try (InstallLock holder = InstallLock.acquire(coordinator, Duration.ofMinutes(1))) {
      assertThatThrownBy(() -> InstallLock.acquire(coordinator, Duration.ofSeconds(1)))
          .isInstanceOf(UserError.class)
          .hasMessage(
              "Another installation of the schema is under way: %s. Wait until it has ended and try again",
              holder.owner());
    }
  }
}
