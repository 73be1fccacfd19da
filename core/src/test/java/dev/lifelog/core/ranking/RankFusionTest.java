package dev.lifelog.core.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.lifelog.core.moment.UserDay;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RankFusionTest {

  private static final UserDay DAY = new UserDay("u1", LocalDate.of(2018, 5, 3));

  @Test
  void weights_areTheMeanOfThePointsWhereAMissingImageHasNone() {
    assertThat(
            RankFusion.WEIGHTS.of(
                List.of(
                    list(60, image("a", 9_000), image("b", 5_000)),
                    list(40, image("b", 8_000), image("c", 7_000)))))
        .extracting(RankedImage::imageId, RankedImage::points)
        .containsExactly(tuple("b", 6_200L), tuple("a", 5_400L), tuple("c", 2_800L));
  }

  @Test
  void borda_goesByRanksWhateverThePointsAre() {
    assertThat(
            RankFusion.BORDA.of(
                List.of(
                    list(50, image("a", 10_000), image("b", 9_999), image("c", 9_998)),
                    list(50, image("c", 3), image("b", 2)))))
        .extracting(RankedImage::imageId, RankedImage::points)
        .containsExactly(tuple("b", 6_666L), tuple("c", 6_666L), tuple("a", 5_000L));
  }

  @Test
  void borda_imagesOfEqualPoints_shareTheirRanks() {
    assertThat(
            RankFusion.BORDA.of(
                List.of(list(100, image("a", 8), image("b", 8), image("c", 8), image("d", 4)))))
        .extracting(RankedImage::imageId, RankedImage::points)
        .containsExactly(tuple("a", 6L), tuple("b", 6L), tuple("c", 6L), tuple("d", 2L));
  }

  @Test
  void of_listWithoutWeight_changesNothing() {
    assertThat(
            RankFusion.WEIGHTS.of(
                List.of(list(100, image("a", 2), image("b", 1)), list(0, image("c", 9)))))
        .extracting(RankedImage::imageId)
        .containsExactly("a", "b");
  }

  @Test
  void of_pictureThatOneSourceFoundUnclear_isUnclear() {
    assertThat(
            RankFusion.WEIGHTS.of(
                List.of(list(50, new RankedImage(DAY, "a", 9, false)), list(50, image("a", 9)))))
        .singleElement()
        .satisfies(image -> assertThat(image.informative()).isFalse());
  }

  @Test
  void of_noList_isNoImage() {
    assertThat(RankFusion.BORDA.of(List.of())).isEmpty();
    assertThat(RankFusion.WEIGHTS.of(List.of(list(100)))).isEmpty();
  }

  private static RankedList list(int weight, RankedImage... images) {
    return new RankedList(weight, List.of(images));
  }

  private static RankedImage image(String id, long points) {
    return new RankedImage(DAY, id, points, true);
  }
}
