package dev.lifelog.core.moment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MomentCuttingTest {

  private static final Instant MORNING = Instant.parse("2018-05-03T08:00:00Z");

  @Test
  void of_scenesOneAfterTheOther_areMoments() {
    List<Moment> moments =
        MomentCutting.of(
            List.of(
                image(0, "Home", "kitchen", 9_000),
                image(2, "Home", "kitchen", 9_500),
                image(4, "Home", "bedroom", 8_000),
                image(6, "Home", "bedroom", 9_000)));
    assertThat(moments).extracting(Moment::concept).containsExactly("kitchen", "bedroom");
    Moment first = moments.get(0);
    assertThat(first.firstImage()).isEqualTo(id(0));
    assertThat(first.lastImage()).isEqualTo(id(2));
    assertThat(first.images()).isEqualTo(2);
    assertThat(first.begins()).isEqualTo(LocalTime.of(9, 0));
    assertThat(first.ends()).isEqualTo(LocalTime.of(9, 2));
    assertThat(first.place()).isEqualTo("Home");
    assertThat(first.activity()).isEqualTo("walking");
    assertThat(first.bestImage()).isEqualTo(id(2));
  }

  @Test
  void of_gapOrOtherPlace_cuts() {
    assertThat(
            MomentCutting.of(
                List.of(
                    image(0, "Cafe Fontana", "cafe", 9_000),
                    image(20, "Cafe Fontana", "cafe", 9_000),
                    image(41, "Cafe Fontana", "cafe", 9_000),
                    image(43, "Copper Kettle", "cafe", 9_000),
                    image(45, "Copper Kettle", "cafe", 9_000))))
        .extracting(Moment::firstImage)
        .containsExactly(id(0), id(41), id(43));
  }

  @Test
  void of_singleOutlier_staysInItsMoment() {
    assertThat(
            MomentCutting.of(
                List.of(
                    image(0, "Home", "kitchen", 9_000),
                    image(2, "Home", "phone", 10_000),
                    image(4, "Home", "kitchen", 9_000))))
        .extracting(Moment::concept)
        .as("another scene")
        .containsExactly("kitchen");
    assertThat(
            MomentCutting.of(
                List.of(
                    image(0, "Home", "kitchen", 9_000),
                    image(2, "Work", "kitchen", 9_000),
                    image(4, "Home", "kitchen", 9_000))))
        .extracting(Moment::place)
        .as("another place")
        .containsExactly("Home");
  }

  @Test
  void of_singleImageBetweenTwoScenes_isAMoment() {
    assertThat(
            MomentCutting.of(
                List.of(
                    image(0, "Home", "kitchen", 9_000),
                    image(2, "Home", "fridge", 9_000),
                    image(4, "Home", "dining_table", 9_000))))
        .hasSize(3);
  }

  @Test
  void of_unknownPlaceOrUnclearPicture_belongsToWhatIsAround() {
    DayImage dark =
        new DayImage(
            id(4), at(4), LocalTime.of(9, 4), "Home", null, false, Map.of("corridor", 9_900));
    List<Moment> moments =
        MomentCutting.of(
            List.of(
                image(0, "Home", "kitchen", 9_000),
                image(2, null, "kitchen", 9_500),
                dark,
                image(6, "Home", "kitchen", 9_000)));
    assertThat(moments).hasSize(1);
    assertThat(moments.get(0).bestImage()).isEqualTo(id(2));
  }

  @Test
  void of_nothingOrOnlyUnclear_isToldHonestly() {
    assertThat(MomentCutting.of(List.of())).isEmpty();
    DayImage dark =
        new DayImage(id(0), at(0), LocalTime.NOON, null, null, false, Map.of("corridor", 9_900));
    assertThat(MomentCutting.of(List.of(dark)))
        .singleElement()
        .satisfies(moment -> assertThat(moment.bestImage()).isNull())
        .satisfies(moment -> assertThat(moment.place()).isNull());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void of_anyOrderOfImages_givesTheSameMomentsWithEachImageInOne(int seed) {
    Random random = new Random(seed);
    List<String> scenes = List.of("cafe", "street", "kitchen");
    List<DayImage> images = new ArrayList<>();
    int minute = 0;
    for (int i = 0; i < 60; i++) {
      minute += 1 + random.nextInt(12);
      String place = random.nextInt(4) == 0 ? null : random.nextBoolean() ? "Home" : "Work";
      images.add(image(minute, place, scenes.get(random.nextInt(3)), 1 + random.nextInt(10_000)));
    }
    List<Moment> moments = MomentCutting.of(images);
    List<DayImage> shuffled = new ArrayList<>(images);
    Collections.shuffle(shuffled, random);
    assertThat(MomentCutting.of(shuffled)).isEqualTo(moments);
    assertThat(moments.stream().mapToInt(Moment::images).sum()).isEqualTo(images.size());
    UserDay day = new UserDay("u1", LocalDate.of(2018, 5, 3));
    Moments found = Moments.of(Map.of(day, moments));
    assertThat(images).allSatisfy(image -> assertThat(found.of(day, image.imageId())).isNotNull());
    assertThat(found.of(day, "u1_20180502_0000_i00")).isNull();
    assertThat(Moments.NONE.of(day, id(0))).isNull();
  }

  private static DayImage image(int minute, @Nullable String place, String concept, int score) {
    return new DayImage(
        id(minute),
        at(minute),
        LocalTime.of(9, 0).plusMinutes(minute),
        place,
        "walking",
        true,
        Map.of(concept, score));
  }

  private static Instant at(int minute) {
    return MORNING.plusSeconds(60L * minute);
  }

  private static String id(int minute) {
    return "u1_20180503_%02d%02d_i00".formatted(8 + minute / 60, minute % 60);
  }
}
