package dev.lifelog.spark.jobs.concepts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DaysTextTest {

  private static DayOfModel day(String user, int day) {
    return new DayOfModel(user, LocalDate.of(2018, 5, day), "scenes:1");
  }

  @Test
  void of_daysOfOneUser_namesTheFirstAndTheLast() {
    assertThat(DaysText.of(List.of(day("alice", 9), day("alice", 3), day("alice", 4))))
        .isEqualTo("alice 2018-05-03 … 2018-05-09");
  }

  @Test
  void of_oneDayOfTwoUsers_countsThem() {
    assertThat(DaysText.of(List.of(day("alice", 3), day("bob", 3))))
        .isEqualTo("2 users 2018-05-03");
  }

  @Test
  void of_nothing_saysSo() {
    assertThat(DaysText.of(List.of())).isEqualTo("no day");
  }
}
