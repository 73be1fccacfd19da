package dev.lifelog.core.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockRangeTest {

  @ParameterizedTest
  @CsvSource({
    "08:00, 10:00, 08:00, true",
    "08:00, 10:00, 09:59:59, true",
    "08:00, 10:00, 10:00, false",
    "08:00, 10:00, 07:59, false",
    "22:00, 05:00, 23:30, true",
    "22:00, 05:00, 04:59, true",
    "22:00, 05:00, 05:00, false",
    "22:00, 05:00, 12:00, false",
    "20:00, 00:00, 23:59:59, true",
    "20:00, 00:00, 00:00, false",
    "00:00, 00:00, 17:00, true"
  })
  void contains_fromIncludedToExcluded(
      LocalTime from, LocalTime to, LocalTime time, boolean inside) {
    assertThat(new ClockRange(from, to).contains(time)).isEqualTo(inside);
  }
}
