package dev.lifelog.spark.jobs.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BacklogTest {

  private static final LocalDate THIRD = LocalDate.of(2018, 5, 3);

  private final Backlog backlog = new Backlog();

  @Test
  void lagDays_isThatOfTheUserWhoIsFurthestBehind() {
    backlog.user("ann", THIRD.plusDays(1), THIRD.plusDays(1), 0);
    backlog.user("bob", THIRD.plusDays(4), THIRD.minusDays(1), 5);

    assertThat(backlog.lagDays()).isEqualTo(5);
    assertThat(backlog.open()).isEqualTo(5);
    assertThat(backlog.newest()).contains(THIRD.plusDays(4));
  }

  @Test
  void seen_inWhateverOrder_bringsItDown() {
    backlog.user("bob", THIRD.plusDays(4), THIRD.minusDays(1), 5);
    backlog.seen("bob", THIRD.plusDays(2));
    backlog.seen("bob", THIRD);

    assertThat(backlog.lagDays()).isEqualTo(2);
    assertThat(backlog.open()).isEqualTo(3);
  }

  @Test
  void ofNobody_isNone() {
    assertThat(backlog.lagDays()).isZero();
    assertThat(backlog.newest()).isEmpty();
  }
}
