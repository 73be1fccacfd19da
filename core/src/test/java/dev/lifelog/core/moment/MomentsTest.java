package dev.lifelog.core.moment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MomentsTest {

  private static final UserDay DAY = new UserDay("u1", LocalDate.of(2018, 5, 3));
  private static final Moment STORED =
      new Moment("u1_0900", "u1_0930", 12, LocalTime.MIN, LocalTime.MIN, null, null, "cafe", null);

  @Test
  void of_anImageThatIsToldOf_isWhatIsToldAndOthersAreFoundInTheirDay() {
    InMoment told = new InMoment("u1_0800", 3);

    Moments moments =
        Moments.of(Map.of(DAY, List.of(STORED)), Map.of(DAY, Map.of("u1_0810", told)));

    assertThat(moments.of(DAY, "u1_0810")).isEqualTo(told);
    assertThat(moments.of(DAY, "u1_0910")).isEqualTo(new InMoment("u1_0900", 12));
    assertThat(moments.of(DAY, "u1_0811")).as("before the first of its day").isNull();
    assertThat(moments.of(DAY, "u1_0931")).as("after the last image of the moment").isNull();
  }

  @Test
  void of_anotherUsersDay_isNotToldOf() {
    Moments moments = Moments.of(Map.of(), Map.of(DAY, Map.of("u1_0810", new InMoment("x", 1))));

    assertThat(moments.of(new UserDay("u2", DAY.day()), "u1_0810")).isNull();
  }
}
