package dev.lifelog.cassandra.schema.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MonthVersionsTest {

  private static final LocalDate DAY = LocalDate.of(2018, 5, 3);
  private static final YearMonth MAY = YearMonth.of(2018, 5);

  @Test
  void byMonth_anyDayAtWork_hasNone() {
    MonthVersions versions = new MonthVersions();
    versions.add(DAY, "done", 1);
    versions.add(DAY.plusDays(1), "extracting", 2);
    versions.add(DAY.plusMonths(1), "done", 1);

    assertThat(versions.byMonth()).containsOnlyKeys(MAY.plusMonths(1));
  }

  @Test
  void byMonth_dayRedoneOrGoneOrMoved_isAnother() {
    UUID before = of(Map.of(DAY, 1L, DAY.plusDays(1), 2L));

    assertThat(of(Map.of(DAY.plusDays(1), 2L, DAY, 1L))).isEqualTo(before);
    assertThat(of(Map.of(DAY, 3L, DAY.plusDays(1), 2L))).isNotEqualTo(before);
    assertThat(of(Map.of(DAY, 2L, DAY.plusDays(1), 1L))).isNotEqualTo(before);
    assertThat(of(Map.of(DAY.plusDays(1), 2L))).isNotEqualTo(before);
  }

  private static UUID of(Map<LocalDate, Long> days) {
    MonthVersions versions = new MonthVersions();
    days.forEach((day, timestamp) -> versions.add(day, "done", timestamp));
    return versions.byMonth().get(MAY);
  }
}
