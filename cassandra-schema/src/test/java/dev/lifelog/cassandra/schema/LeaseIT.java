package dev.lifelog.cassandra.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.core.UserError;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestCluster.class)
class LeaseIT {

  private static final String NAME = "work";
  private static final Duration EXPIRY = Duration.ofSeconds(2);

  private final CqlSession session;

  LeaseIT(CqlSession session) {
    this.session = session;
  }

  @BeforeEach
  void empty() {
    Schema.install(session, TestCluster.ONE_COPY);
    session.execute("TRUNCATE lifelog.lease");
  }

  @Test
  void acquire_held_saysByWhom() {
    try (Lease held = Lease.acquire(session, NAME, EXPIRY, Duration.ZERO)) {
      assertThatThrownBy(() -> Lease.acquire(session, NAME, EXPIRY, Duration.ZERO))
          .isInstanceOf(UserError.class)
          .hasMessageContaining(
              "Another work is at work: process " + ProcessHandle.current().pid());
      assertThat(Lease.holder(session, NAME)).map(Lease.Holder::number).contains(held.number());
    }
  }

  @Test
  void acquire_afterRelease_hasAGreaterNumber() {
    Lease first = Lease.acquire(session, NAME, EXPIRY, Duration.ZERO);
    first.close();

    try (Lease second = Lease.acquire(session, NAME, EXPIRY, Duration.ZERO)) {
      assertThat(second.number()).isGreaterThan(first.number());
    }
  }

  @Test
  void acquire_heldForLongerThanItsExpiry_isStillHeld() {
    try (Lease held = Lease.acquire(session, NAME, EXPIRY, Duration.ZERO)) {
      assertThatThrownBy(() -> Lease.acquire(session, NAME, EXPIRY, EXPIRY.multipliedBy(2)))
          .isInstanceOf(UserError.class);
      held.require();
    }
  }

  @Test
  void acquire_ofADeadHolder_waitsForItsExpiry() {
    session.execute(
        "INSERT INTO lifelog.lease (name, number, host, pid, since)"
            + " VALUES ('work', 1, 'gone', 1, '2018-05-03') IF NOT EXISTS USING TTL 2");

    try (Lease next = Lease.acquire(session, NAME, EXPIRY, Duration.ofMinutes(1))) {
      assertThat(Lease.holder(session, NAME)).map(Lease.Holder::number).contains(next.number());
    }
  }

  @Test
  void require_takenByAnother_failsAndTellsAtOnce() {
    AtomicBoolean told = new AtomicBoolean();
    try (Lease lease = Lease.acquire(session, NAME, EXPIRY, Duration.ZERO)) {
      lease.onLoss(() -> told.set(true));
      takeOver(7);

      Awaitility.await().atMost(Duration.ofMinutes(1)).untilTrue(told);

      assertThatThrownBy(lease::require)
          .isInstanceOf(UserError.class)
          .hasMessageContaining("This work was held up for more than 2 s");
    }
    assertThat(Lease.holder(session, NAME)).as("not the other's").isPresent();
  }

  @Test
  void require_expiredAndTakenByNobody_holdsItAgain() {
    try (Lease lease = Lease.acquire(session, NAME, EXPIRY, Duration.ZERO)) {
      // As after nights without enough nodes: the servers forgot the holder.
      session.execute(
          "UPDATE lifelog.lease SET number = null, host = null, pid = null, since = null"
              + " WHERE name = 'work' IF EXISTS");
      assertThat(Lease.holder(session, NAME)).isEmpty();

      Awaitility.await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> Lease.holder(session, NAME).isPresent());

      lease.require();
      assertThat(lease.isLost()).isFalse();
      assertThat(Lease.holder(session, NAME)).map(Lease.Holder::number).contains(lease.number());
    }
  }

  @Test
  void require_takenByAnotherThatIsThrough_fails() {
    try (Lease lease = Lease.acquire(session, NAME, EXPIRY, Duration.ZERO)) {
      takeOver(7);
      session.execute("DELETE FROM lifelog.lease WHERE name = 'work' IF EXISTS");

      Awaitility.await().atMost(Duration.ofMinutes(1)).until(lease::isLost);

      assertThatThrownBy(lease::require)
          .isInstanceOf(UserError.class)
          .hasMessageContaining("gave way to others: nobody is at work now");
    }
    assertThat(Lease.holder(session, NAME)).as("taken again").isEmpty();
  }

  @Test
  void close_released_leavesNothingToGoOnWith() {
    Lease lease = Lease.acquire(session, NAME, EXPIRY, Duration.ZERO);
    lease.close();

    assertThat(session.execute("SELECT * FROM lifelog.lease").all())
        .allMatch(row -> row.isNull("latest") && row.isNull("number"));
  }

  private void takeOver(long number) {
    session.execute(
        "UPDATE lifelog.lease SET number = %d, latest = %d WHERE name = 'work' IF EXISTS"
            .formatted(number, number));
  }
}
