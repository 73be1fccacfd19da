package dev.lifelog.models.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifelog.models.labels.LabelledImage;
import dev.lifelog.models.labels.SplitRule;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DivisionTest {

  @Test
  void of_readPictures_putsEachOnOneSideInItsOrder() {
    List<Picture> pictures =
        List.of(picture(0, "a", "m1"), picture(1, "b", "m2"), picture(2, "a", "m3"));

    Division division = Division.of(pictures, SplitRule.BY_MOMENT, 0.4, 1);

    assertThat(division.heldOut()).hasSize(1).allMatch(picture -> picture.shows(0));
    assertThat(division.training()).hasSize(2).doesNotContainAnyElementsOf(division.heldOut());
    assertThat(division.training()).extracting(Picture::number).isSorted();
  }

  private static Picture picture(int number, String concept, String moment) {
    LabelledImage label =
        new LabelledImage(Path.of(moment + ".jpg"), new TreeSet<>(List.of(concept)), moment);
    return new Picture(number, label, "", new int[] {concept.charAt(0) - 'a'});
  }
}
