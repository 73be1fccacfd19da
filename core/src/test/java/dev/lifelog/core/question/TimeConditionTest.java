package dev.lifelog.core.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeConditionTest {

  private static final LocalDate FRIDAY = LocalDate.of(2018, 5, 4);

  @Test
  void any_acceptsEverything() {
    assertThat(TimeCondition.ANY.isAny()).isTrue();
    assertThat(TimeCondition.ANY.accepts(FRIDAY, null)).isTrue();
    assertThat(TimeCondition.ANY.mayFallIn(YearMonth.of(1999, 1))).isTrue();
  }

  @Test
  void accepts_clockOfUnknownTime_isNotMet() {
    TimeCondition morning =
        new TimeCondition(
            List.of(ClockRange.of(5, 12)), Set.of(), Set.of(), Set.of(), Set.of(), List.of());

    assertThat(morning.accepts(FRIDAY, null)).isFalse();
    assertThat(morning.accepts(FRIDAY, LocalTime.of(8, 0))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2018-05-04, true, all parts hold",
    "2018-05-05, false, a Saturday",
    "2018-05-11, false, the eleventh",
    "2017-05-04, false, another year and a Thursday",
    "2018-06-04, false, June and a Monday"
  })
  void acceptsDay_allPartsMustHold(LocalDate day, boolean accepted, String because) {
    TimeCondition condition =
        new TimeCondition(
            List.of(),
            Set.of(DayOfWeek.FRIDAY, DayOfWeek.SUNDAY),
            Set.of(Month.MAY),
            Set.of(2018),
            Set.of(4, 6),
            List.of(new DayRange(LocalDate.of(2018, 4, 30), LocalDate.of(2018, 6, 30))));

    assertThat(condition.acceptsDay(day)).as(because).isEqualTo(accepted);
  }

  @Test
  void dayRange_thatEndsBeforeItBegins_isRefused() {
    assertThatThrownBy(() -> new DayRange(FRIDAY, FRIDAY.minusDays(1)))
        .hasMessage("days 2018-05-04 to 2018-05-03 end before they begin");
  }

  @Test
  void within_asksForNoOtherDays() {
    DayRange range = new DayRange(LocalDate.of(2018, 5, 9), LocalDate.of(2018, 5, 10));
    TimeCondition all = TimeCondition.ANY.within(range);
    TimeCondition some =
        new TimeCondition(
                List.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(new DayRange(LocalDate.of(2018, 5, 1), LocalDate.of(2018, 5, 9))))
            .within(range);

    assertThat(all.days()).containsExactly(range);
    assertThat(some.days()).containsExactly(DayRange.of(LocalDate.of(2018, 5, 9)));
  }

  @Test
  void openRange_saysWhereItBeginsOrEnds() {
    LocalDate day = LocalDate.of(2018, 5, 9);

    assertThat(DayRange.since(day)).hasToString("since 2018-05-09");
    assertThat(DayRange.until(day)).hasToString("until 2018-05-09");
    assertThat(TimeCondition.ANY.within(DayRange.since(day)).mayFallIn(YearMonth.of(2018, 4)))
        .isFalse();
    assertThat(TimeCondition.ANY.within(DayRange.until(day)).mayFallIn(YearMonth.of(2018, 4)))
        .isTrue();
  }

  @Test
  void within_noDayInCommon_isRefused() {
    TimeCondition early = TimeCondition.ANY.within(DayRange.of(LocalDate.of(2018, 5, 1)));

    assertThatThrownBy(() -> early.within(DayRange.of(LocalDate.of(2018, 5, 9))))
        .hasMessage(
            "the question asks for [2018-05-01], which is outside of 2018-05-09. Ask about other days");
  }

  /** A month may be left unread only if none of its days is accepted. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void mayFallIn_neverDropsAMonthWithAnAcceptedDay(long seed) {
    Random random = new Random(seed);
    for (int drawn = 0; drawn < 50; drawn++) {
      LocalDate from = LocalDate.of(2017, 1, 1).plusDays(random.nextInt(900));
      TimeCondition condition =
          new TimeCondition(
              List.of(),
              Set.of(DayOfWeek.of(1 + random.nextInt(7))),
              random.nextBoolean() ? Set.of() : Set.of(Month.of(1 + random.nextInt(12))),
              random.nextBoolean() ? Set.of() : Set.of(2017 + random.nextInt(3)),
              Set.of(),
              random.nextBoolean()
                  ? List.of()
                  : List.of(new DayRange(from, from.plusDays(random.nextInt(60)))));
      for (LocalDate day = LocalDate.of(2017, 1, 1); day.getYear() < 2020; day = day.plusDays(1)) {
        if (condition.acceptsDay(day)) {
          assertThat(condition.mayFallIn(YearMonth.from(day)))
              .as("%s of %s", day, condition)
              .isTrue();
        }
      }
    }
  }
}
