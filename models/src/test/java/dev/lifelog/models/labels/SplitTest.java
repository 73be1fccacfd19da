package dev.lifelog.models.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifelog.core.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void of_byMoment_keepsMomentsWholeAndEveryClassOnBothSides(long seed) {
    List<LabelledImage> images = random(new Random(seed));

    Split split = Split.of(images, SplitRule.BY_MOMENT, 0.3, seed);

    assertThat(Stream.of(split.training(), split.heldOut()).flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(images);
    assertThat(values(split.training(), image -> Set.of(image.moment())))
        .doesNotContainAnyElementsOf(values(split.heldOut(), image -> Set.of(image.moment())));
    assertThat(values(split.training(), LabelledImage::concepts))
        .isEqualTo(values(split.heldOut(), LabelledImage::concepts))
        .isEqualTo(values(images, LabelledImage::concepts));
    assertThat(split.heldOut().size() / (double) images.size()).isBetween(0.15, 0.45);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void of_anyOrder_dividesTheSame(long seed) {
    List<LabelledImage> images = random(new Random(seed));
    List<LabelledImage> shuffled = new ArrayList<>(images);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(Split.of(shuffled, SplitRule.BY_MOMENT, 0.3, 5).heldOut())
        .containsExactlyInAnyOrderElementsOf(
            Split.of(images, SplitRule.BY_MOMENT, 0.3, 5).heldOut());
  }

  @Test
  void of_byImage_takesTheShareOfEachClass() {
    List<LabelledImage> images = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      images.add(image(i, i < 80 ? "cafe" : "bar", "one moment"));
    }

    Split split = Split.of(images, SplitRule.BY_IMAGE, 0.3, 1);

    assertThat(split.heldOut()).filteredOn(i -> i.concepts().contains("cafe")).hasSize(24);
    assertThat(split.heldOut()).filteredOn(i -> i.concepts().contains("bar")).hasSize(6);
  }

  @Test
  void of_classOfOneMoment_isLearnt() {
    Split split =
        Split.of(List.of(image(1, "bar", "a"), image(2, "bar", "a")), SplitRule.BY_MOMENT, 0.3, 1);

    assertThat(split.training()).hasSize(2);
    assertThat(split.heldOut()).isEmpty();
  }

  @Test
  void of_twoUnequalMoments_holdsTheSmallerOut() {
    List<LabelledImage> images = new ArrayList<>();
    for (int i = 0; i < 101; i++) {
      images.add(image(i, "bar", i < 100 ? "long" : "short"));
    }

    assertThat(Split.of(images, SplitRule.BY_MOMENT, 0.3, 1).heldOut())
        .extracting(LabelledImage::moment)
        .containsExactly("short");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1, Double.NaN})
  void of_impossibleShare(double share) {
    assertThatThrownBy(() -> Split.of(List.of(), SplitRule.BY_MOMENT, share, 1))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "A share of "
                + share
                + " cannot be held out. Choose at least 0 and below 1, such as 0.3");
  }

  /** Moments of 1 to 12 pictures, one in six of two classes. */
  private static List<LabelledImage> random(Random random) {
    List<String> classes = List.of("bar", "cafe", "office", "street");
    List<LabelledImage> images = new ArrayList<>();
    for (int moment = 0; moment < 60; moment++) {
      Set<String> shown = new TreeSet<>(Set.of(classes.get(moment % 4)));
      if (random.nextInt(6) == 0) {
        shown.add(classes.get(random.nextInt(4)));
      }
      for (int i = random.nextInt(12); i >= 0; i--) {
        images.add(
            new LabelledImage(Path.of(images.size() + ".jpg"), new TreeSet<>(shown), "m" + moment));
      }
    }
    return images;
  }

  private static LabelledImage image(int number, String concept, String moment) {
    return new LabelledImage(Path.of(number + ".jpg"), new TreeSet<>(Set.of(concept)), moment);
  }

  private static Set<String> values(
      List<LabelledImage> images, Function<LabelledImage, Set<String>> of) {
    return images.stream().flatMap(image -> of.apply(image).stream()).collect(Collectors.toSet());
  }
}
