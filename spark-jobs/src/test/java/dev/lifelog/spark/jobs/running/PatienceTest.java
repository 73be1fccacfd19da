package dev.lifelog.spark.jobs.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.DriverTimeoutException;
import com.datastax.oss.driver.api.core.servererrors.UnauthorizedException;
import dev.lifelog.core.UserError;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {

  private final AtomicInteger tries = new AtomicInteger();

  private TaskRun.Work<String, Integer> failing(int times, RuntimeException failure) {
    return input -> {
      if (tries.incrementAndGet() <= times) {
        throw new IllegalStateException("rows of " + input, failure);
      }
      return tries.get();
    };
  }

  @Test
  void over_nodesAwayForAWhile_doesTheWorkAgain() throws Exception {
    Patience patience = new Patience(Duration.ofMinutes(1), 1);
    assertThat(patience.over(failing(1, new DriverTimeoutException("no answer"))).apply("u1"))
        .isEqualTo(2);
  }

  @Test
  void over_nodesAwayForTooLong_saysWhatToDoAndDoesNotWaitAnew() {
    Patience patience = new Patience(Duration.ofSeconds(1), 2);
    TaskRun.Work<String, Integer> work =
        patience.over(failing(100, new DriverTimeoutException("no answer")));
    for (int expected : new int[] {2, 3}) {
      assertThatThrownBy(() -> work.apply("u1"))
          .isInstanceOf(UserError.class)
          .hasMessageMatching(
              "Cassandra has taken nothing for \\d s: rows of u1\\. Look which of its nodes are down"
                  + " \\(nodetool status\\), bring them back, and start the job again: it goes on"
                  + " where it stopped");
      assertThat(tries).hasValue(expected);
    }
  }

  @Test
  void over_nodesAwayThatKnowTheRole_doesTheWorkAgain() throws Exception {
    Patience patience = new Patience(Duration.ofMinutes(1), 4);
    UnauthorizedException unknown =
        new UnauthorizedException(
            null,
            "Unable to perform authorization of super-user permission:"
                + " Cannot achieve consistency level LOCAL_QUORUM");
    assertThat(patience.over(failing(1, unknown)).apply("u1")).isEqualTo(2);
  }

  @Test
  void over_roleThatMayNot_isNotDoneAgain() {
    Patience patience = new Patience(Duration.ofMinutes(1), 5);
    UnauthorizedException refused =
        new UnauthorizedException(null, "User reader has no MODIFY permission on lifelog.image");
    assertThatThrownBy(() -> patience.over(failing(100, refused)).apply("u1"))
        .isInstanceOf(IllegalStateException.class);
    assertThat(tries).hasValue(1);
  }

  @Test
  void over_workThatIsWrong_isNotDoneAgain() {
    Patience patience = new Patience(Duration.ofMinutes(1), 3);
    TaskRun.Work<String, Integer> work =
        patience.over(failing(100, new IllegalArgumentException("no such day")));
    assertThatThrownBy(() -> work.apply("u1")).isInstanceOf(IllegalStateException.class);
    assertThat(tries).hasValue(1);
  }
}
