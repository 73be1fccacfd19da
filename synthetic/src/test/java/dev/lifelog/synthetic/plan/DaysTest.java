package dev.lifelog.synthetic.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifelog.synthetic.scene.SceneClass;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
  @ParameterizedTest
  @CsvSource({"4,1", "5,2", "5,7", "8,7", "8,99", "9,3"})
  void developmentDays_showEveryConceptSeveralTimes(int days, long seed) {
    for (int user = 1; user <= 2; user++) {
      Map<SceneClass, Integer> episodes = new EnumMap<>(SceneClass.class);
      for (DayPlan day : new Days(seed, days).of(user)) {
        if (!day.test()) {
          day.episodes().forEach(episode -> episodes.merge(episode.scene(), 1, Integer::sum));
        }
      }
      assertThat(episodes).as("episodes of user %d", user).containsOnlyKeys(SceneClass.values());
      assertThat(episodes.values()).allMatch(count -> count >= 2);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void episodes_followOneAnotherWithinTheDay(long seed) {
    for (DayPlan day : new Days(seed, 9).of(1)) {
      int end = 0;
      for (Episode episode : day.episodes()) {
        assertThat(episode.firstMinute()).as("start of %s", episode).isGreaterThanOrEqualTo(end);
        assertThat(episode.minutes()).as("length of %s", episode).isGreaterThanOrEqualTo(2);
        end = episode.endMinute();
      }
      assertThat(end).isLessThanOrEqualTo(day.clock().size());
    }
  }

  @Test
  void split_firstDaysAreToLearnFrom() {
    assertThat(new Days(1, 5).of(1))
        .extracting(DayPlan::test)
        .containsExactly(false, false, false, true, true);
    assertThat(new Days(1, 2).testDays()).isEqualTo(1);
    assertThat(new Days(1, 8).testDays()).isEqualTo(2);
  }

  @Test
  void clock_ordinaryDayHas1440Minutes() {
    DayPlan day = new Days(1, 2).of(1).get(0);
    assertThat(day.clock()).hasSize(1440);
    assertThat(day.clock().get(0)).hasToString("2018-05-03T00:00+01:00[Europe/Dublin]");
  }

  @Test
  void clock_dayOfAJourneyEastIsAnHourShort() {
    List<DayPlan> days = new Days(1, 14).of(1);
    assertThat(days).extracting(day -> day.clock().size()).contains(1380, 1500);
    DayPlan abroad = days.get(5);
    assertThat(abroad.clock().get(0)).hasToString("2018-05-08T00:00+02:00[Europe/Paris]");
    assertThat(abroad.home().name()).isEqualTo("Hotel Meridienne");
    assertThat(new Days(1, 14).of(2)).allMatch(day -> day.clock().size() == 1440);
  }

  @Test
  void weekends_differFromWorkingDays() {
    for (DayPlan day : new Days(3, 8).of(2)) {
      DayOfWeek weekday = day.day().getDayOfWeek();
      boolean free = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
      assertThat(day.episodes().stream().anyMatch(e -> e.scene() == SceneClass.OFFICE_SCREEN))
          .as("office on %s", weekday)
          .isEqualTo(!free);
    }
  }

  @Test
  void commute_leadsFromHomeToWorkAndBack() {
    List<Episode> rides =
        new Days(3, 2)
            .of(1).get(1).episodes().stream()
                .filter(episode -> episode.activity() == Activity.TRANSPORT)
                .toList();
    assertThat(rides.get(0).starts()).isBetween(LocalTime.of(8, 0), LocalTime.of(9, 0));
    assertThat(rides.get(0).goesTo()).extracting(Place::name).isEqualTo("Work");
    assertThat(rides)
        .anyMatch(
            ride ->
                ride.cameFrom() != null
                    && ride.cameFrom().name().equals("Work")
                    && ride.goesTo() != null
                    && ride.goesTo().name().equals("Home"));
  }
}
