package dev.lifelog.models.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifelog.models.labels.SplitRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentSplitTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void of_anyMoments_keepsEachOnOneSideAndTheShare(long seed) {
    List<Picture> pictures = pictures(new Random(seed), 4, 25);

    MomentSplit split = MomentSplit.of(pictures, SplitRule.BY_MOMENT, 0.3, seed);

    assertThat(moments(split.training())).doesNotContainAnyElementsOf(moments(split.heldOut()));
    assertThat(split.training().size() + split.heldOut().size()).isEqualTo(pictures.size());
    assertThat(split.heldOut().size() / (double) pictures.size()).isBetween(0.25, 0.35);
    assertThat(MomentSplit.of(pictures, SplitRule.BY_MOMENT, 0.3, seed)).isEqualTo(split);
  }

  @Test
  void of_classWithOneMoment_learnsFromIt() {
    MomentSplit split =
        MomentSplit.of(
            List.of(picture(0, "a"), picture(0, "a"), picture(1, "b")),
            SplitRule.BY_MOMENT,
            0.5,
            1);

    assertThat(split.training()).hasSize(3);
    assertThat(split.heldOut()).isEmpty();
  }

  @Test
  void of_nothingHeldOut_learnsFromAll() {
    assertThat(MomentSplit.of(pictures(new Random(1), 3, 5), SplitRule.BY_MOMENT, 0, 1).heldOut())
        .isEmpty();
  }

  private static List<Picture> pictures(Random random, int classes, int moments) {
    List<Picture> pictures = new ArrayList<>();
    for (int c = 0; c < classes; c++) {
      for (int m = 0; m < moments; m++) {
        for (int i = random.nextInt(5); i >= 0; i--) {
          pictures.add(picture(c, c + "-" + m));
        }
      }
    }
    return pictures;
  }

  private static Picture picture(int shown, String moment) {
    return new Picture(0, Path.of(moment), "", new int[] {shown}, moment);
  }

  private static Set<String> moments(List<Picture> pictures) {
    return pictures.stream().map(Picture::moment).collect(Collectors.toSet());
  }
}
