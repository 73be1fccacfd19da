package dev.lifelog.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifelog.synthetic.plan.DayPlan;
import dev.lifelog.synthetic.plan.Days;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotographerTest {
  private final List<DayPlan> days = new Days(5, 4).of(1);

  @ParameterizedTest
  @ValueSource(ints = {1, 60, 200, 1800, 4000})
  void day_hasTheNumberAskedFor(int number) {
    var photographer = new Photographer(number, 5);
    for (DayPlan day : days) {
      List<Picture> pictures = photographer.pictures(day);
      assertThat(pictures).filteredOn(picture -> !picture.phone()).hasSize(number);
      assertThat(pictures).extracting(Picture::imageId).doesNotHaveDuplicates();
      assertThat(pictures).extracting(Picture::path).doesNotHaveDuplicates();
      assertThat(pictures).allMatch(picture -> picture.sequence() < 20);
    }
  }

  @Test
  void fewPictures_stillSeveralAnEpisode() {
    for (DayPlan day : days) {
      Map<Integer, Long> shares =
          new Photographer(200, 5)
              .pictures(day).stream()
                  .collect(Collectors.groupingBy(p -> p.episode().number(), Collectors.counting()));
      assertThat(shares).hasSameSizeAs(day.episodes());
      assertThat(shares.values()).allMatch(count -> count >= 2);
    }
  }

  @Test
  void phone_takesOneOrTwoPicturesADayOfTheFirstUser() {
    for (DayPlan day : days) {
      assertThat(new Photographer(50, 5).pictures(day))
          .filteredOn(Picture::phone)
          .hasSizeBetween(1, 2)
          .allMatch(picture -> picture.path().matches("u1/u1_photos/2018-05-0\\d \\d\\d.*jpg"))
          .allMatch(picture -> picture.imageId().endsWith("_c00"));
    }
  }

  @Test
  void names_followTheWearableCamera() {
    assertThat(new Photographer(50, 5).pictures(days.get(0)).get(0).path())
        .matches("u1/Autographer/2018_05_03/B0000\\d{4}_21I6X0_20180503_\\d{6}E\\.JPG");
  }
}
