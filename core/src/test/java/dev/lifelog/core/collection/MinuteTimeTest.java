package dev.lifelog.core.collection;

import static dev.lifelog.core.collection.MinuteTableFile.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.ProblemKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MinuteTimeTest {

  @ParameterizedTest
  @CsvSource({
    // Midnight where the user was, not in UTC.
    "20180503_2259, 20180503_2359, Europe/Dublin, 2018-05-03",
    "20180503_2300, 20180504_0000, Europe/Dublin, 2018-05-04",
    "20180504_0000, 20180504_0100, Europe/Dublin, 2018-05-04",
    "20180503_1459, 20180503_2359, Asia/Tokyo, 2018-05-03",
    "20180503_1500, 20180504_0000, Asia/Tokyo, 2018-05-04",
    "20180503_0359, 20180502_2359, America/New_York, 2018-05-02",
    // Clocks go forward: 01:00 to 02:00 does not exist.
    "20180325_0059, 20180325_0059, Europe/Dublin, 2018-03-25",
    "20180325_0100, 20180325_0200, Europe/Dublin, 2018-03-25",
    // Clocks fall back: 01:30 comes twice.
    "20181028_0030, 20181028_0130, Europe/Dublin, 2018-10-28",
    "20181028_0130, 20181028_0130, Europe/Dublin, 2018-10-28",
    // Zones by half an hour and a quarter.
    "20180503_1830, 20180504_0000, Asia/Kolkata, 2018-05-04",
    "20180503_1815, 20180504_0000, Asia/Kathmandu, 2018-05-04",
    // Leap day, last minute of a year.
    "20160229_2359, 20160229_2359, UTC, 2016-02-29",
    "20171231_2330, 20180101_0030, Europe/Berlin, 2018-01-01",
  })
  void parse_timesThatAgree_giveTheDayWhereTheUserWas(
      String utc, String local, String zone, LocalDate day) {
    Minute minute = at(utc, local, zone).clean();
    assertThat(minute.day()).isEqualTo(day);
    assertThat(minute.zone()).isEqualTo(ZoneId.of(zone));
    assertThat(minute.localTime())
        .isEqualTo(
            LocalTime.of(
                Integer.parseInt(local.substring(9, 11)), Integer.parseInt(local.substring(11))));
  }

  @Test
  void parse_localMinuteThatComesTwice_isTwoMinutes() {
    Minute summer = at("20181028_0030", "20181028_0130", "Europe/Dublin").clean();
    Minute winter = at("20181028_0130", "20181028_0130", "Europe/Dublin").clean();
    assertThat(summer.localTime()).isEqualTo(winter.localTime());
    assertThat(summer.utc()).isNotEqualTo(winter.utc());
    assertThat(summer.minuteId()).isNotEqualTo(winter.minuteId());
  }

  @Test
  void parse_localTimeOfAnotherZone_isReplacedAndReported() {
    Parsed<Minute> parsed = at("20180503_2330", "20180503_2330", "Europe/Dublin").parsed();
    assertThat(parsed.orThrow().day()).isEqualTo(LocalDate.of(2018, 5, 4));
    assertThat(parsed.orThrow().localTime()).isEqualTo(LocalTime.of(0, 30));
    assertThat(parsed.problems())
        .containsExactly(
            new Problem(
                ProblemKind.LOCAL_TIME_MISMATCH,
                MinuteTableFile.FILE,
                12,
                "20180503_2330",
                "local_time is not that of the minute in Europe/Dublin; taken from UTC and the zone",
                "Correct local_time to 20180504_0030, or the zone"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"20180325_0130", "20180503_2561", "20180231_0717", "7:17", "NULL"})
  void parse_localTimeThatDoesNotExist_isTakenFromUtc(String local) {
    Parsed<Minute> parsed = row().with(MinuteTable.LOCAL_TIME, local).parsed();
    assertThat(parsed.orThrow().localTime()).isEqualTo(LocalTime.of(7, 17));
    assertThat(parsed.problems()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "20180503_0618_UTC, UTC_TIME_MISMATCH",
    "20180503_2500_UTC, UTC_TIME_INVALID",
    "NULL, UTC_TIME_INVALID"
  })
  void parse_utcTimeThatIsNotTheIds_isReported(String utc, ProblemKind kind) {
    Parsed<Minute> parsed = row().with(MinuteTable.UTC_TIME, utc).parsed();
    assertThat(parsed.orThrow().utc()).isEqualTo(row().clean().utc());
    assertThat(parsed.problems()).extracting(Problem::kind).containsExactly(kind);
  }

  @Test
  void parse_unknownZone_takesTheDifferenceAndNamesTheNearest() {
    Parsed<Minute> parsed = at("20180503_2330", "20180504_0030", "Europe/Dublim").parsed();
    assertThat(parsed.orThrow().zone()).isEqualTo(ZoneOffset.ofHours(1));
    assertThat(parsed.orThrow().day()).isEqualTo(LocalDate.of(2018, 5, 4));
    assertThat(parsed.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.kind()).isEqualTo(ProblemKind.TIME_ZONE_INVALID);
              assertThat(problem.remedy()).isEqualTo("Write it like Europe/Dublin");
            });
  }

  @Test
  void parse_neitherZoneNorLocalTime_isUtc() {
    Parsed<Minute> parsed = at("20180503_2330", "NULL", "NULL").parsed();
    assertThat(parsed.orThrow().zone()).isEqualTo(ZoneOffset.UTC);
    assertThat(parsed.problems())
        .extracting(Problem::kind)
        .containsExactly(ProblemKind.TIME_ZONE_INVALID, ProblemKind.LOCAL_TIME_INVALID);
  }

  private static MinuteTableFile at(String utc, String local, String zone) {
    MinuteTableFile row =
        row()
            .with(MinuteTable.ID, "u1_" + utc)
            .with(MinuteTable.UTC_TIME, utc + "_UTC")
            .with(MinuteTable.LOCAL_TIME, local)
            .with(MinuteTable.TIME_ZONE, zone);
    return row.with(MinuteTable.FIRST_IMAGE, "NULL").with(MinuteTable.FIRST_IMAGE + 1, "NULL");
  }
}
