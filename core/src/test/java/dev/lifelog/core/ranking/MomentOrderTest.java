package dev.lifelog.core.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.lifelog.core.moment.Moment;
import dev.lifelog.core.moment.Moments;
import dev.lifelog.core.moment.UserDay;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MomentOrderTest {

  private static final UserDay DAY = new UserDay("u1", LocalDate.of(2018, 5, 3));

  /** a0 to a9 are one moment, b0 to b9 another. */
  private static final Moments MOMENTS =
      Moments.of(Map.of(DAY, List.of(moment("a0", "a9", 2), moment("b0", "b9", 1))));

  @Test
  void of_noRepeatAtAll_putsTheBestOfEachMomentFirst() {
    assertThat(order(0, 0, image("a1", 900), image("a2", 800), image("b1", 700), image("c", 100)))
        .containsExactly("a1", "b1", "c", "a2");
  }

  @Test
  void of_repeat_weighsFurtherImagesAgainstOtherMoments() {
    RankedImage[] ranked = {image("a1", 900), image("a2", 800), image("b1", 500)};
    assertThat(order(0, 70, ranked)).as("800 · 70 % > 500").containsExactly("a1", "a2", "b1");
    assertThat(order(0, 50, ranked)).as("800 · 50 % < 500").containsExactly("a1", "b1", "a2");
    assertThat(order(0, 100, ranked)).containsExactly("a1", "a2", "b1");
  }

  @Test
  void of_evidence_takesThePointsOfTheWholeMoment() {
    // (900 + 800) / 2 images and 700 / 1 image; the moment of d has three more that show nothing.
    Moments moments =
        Moments.of(
            Map.of(
                DAY, List.of(moment("a0", "a9", 2), moment("b0", "b9", 1), moment("d0", "d9", 4))));
    List<RankedImage> ranked =
        List.of(image("d1", 1_000), image("a1", 900), image("a2", 800), image("b1", 700));
    assertThat(new MomentOrder(10, 100, 100).of(ranked, moments))
        .extracting(RankedImage::imageId, RankedImage::points)
        .containsExactly(
            tuple("a1", 850L), tuple("a2", 850L), tuple("b1", 700L), tuple("d1", 250L));
  }

  @Test
  void of_uninformative_comesLast() {
    List<RankedImage> ordered =
        new MomentOrder(10, 0, 50)
            .of(
                List.of(new RankedImage(DAY, "a1", 900, false), image("a2", 800), image("c", 10)),
                MOMENTS);
    assertThat(ordered).extracting(RankedImage::imageId).containsExactly("a2", "c", "a1");
    assertThat(ordered)
        .extracting(RankedImage::points)
        .as("fall, so that they can be written as confidences")
        .containsExactly(800L, 10L, 10L);
  }

  @Test
  void depth_isThePoolOrWhatIsAskedFor() {
    assertThat(new MomentOrder(200, 0, 50).depth(10)).isEqualTo(200);
    assertThat(new MomentOrder(200, 0, 50).depth(1_000)).isEqualTo(1_000);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void of_anything_keepsEachImageOnceAndThePointsFalling(int seed) {
    Random random = new Random(seed);
    List<RankedImage> ranked = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      ranked.add(new RankedImage(DAY, "a" + i, random.nextInt(10_000), random.nextInt(5) > 0));
      ranked.add(image("b" + i, random.nextInt(10_000)));
      ranked.add(image("c" + i, random.nextInt(10_000)));
    }
    ranked.sort(RankedImage.BEST_FIRST);
    List<RankedImage> ordered =
        new MomentOrder(30, random.nextInt(101), random.nextInt(101)).of(ranked, MOMENTS);
    assertThat(ordered)
        .extracting(RankedImage::imageId)
        .containsExactlyInAnyOrderElementsOf(ranked.stream().map(RankedImage::imageId).toList());
    assertThat(ordered)
        .isSortedAccordingTo(Comparator.comparingLong(RankedImage::points).reversed());
  }

  private static List<String> order(int evidence, int repeat, RankedImage... ranked) {
    return new MomentOrder(10, evidence, repeat)
        .of(List.of(ranked), MOMENTS).stream().map(RankedImage::imageId).toList();
  }

  private static RankedImage image(String id, long points) {
    return new RankedImage(DAY, id, points, true);
  }

  private static Moment moment(String first, String last, int images) {
    return new Moment(
        first, last, images, LocalTime.NOON, LocalTime.NOON, null, null, "cafe", null);
  }
}
