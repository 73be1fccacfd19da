package dev.lifelog.models.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lifelog.models.bundle.ImageInput;
import dev.lifelog.models.inference.Normalisation;
import dev.lifelog.models.labels.LabelledImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AugmentationTest {
  private static final int SIZE = 32;
  private static final Normalisation NORMALISATION =
      Normalisation.of(ImageInput.stretched(1, SIZE, Normalisation.MEAN, Normalisation.STD));

  private final Augmentation augmentation = new Augmentation(SIZE, NORMALISATION);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void write_sameRandomNumbers_givesTheSameVariantInsideItsStretch(long seed) {
    Raster picture = new Raster(new Random(seed).ints(40 * 40, 0, 1 << 24).toArray(), 40);
    int numbers = SIZE * SIZE * 3;
    float[] out = new float[3 * numbers];

    augmentation.write(picture, new SplittableRandom(seed), out, 0);
    augmentation.write(picture, new SplittableRandom(seed), out, numbers);

    assertThat(Arrays.copyOfRange(out, numbers, 2 * numbers))
        .containsExactly(Arrays.copyOf(out, numbers));
    assertThat(Arrays.copyOfRange(out, 2 * numbers, out.length)).containsOnly(0f);
    for (float value : out) {
      assertThat(value).isBetween(-12f, 12f);
    }
  }

  @Test
  void normalisation_publishedStatistics_mapsTheMeanToZero() {
    float[] out = new float[6];

    NORMALISATION.write(new int[] {0x7C7468, 0xFFFFFF}, out, 0);

    assertThat(List.of(out[0], out[1], out[2]))
        .allSatisfy(value -> assertThat(value).isCloseTo(0f, within(0.02f)));
    assertThat(out[3]).isCloseTo((1 - 0.485f) / 0.229f, within(1e-5f));
  }

  @Test
  void targets_rareClass_weighsMoreAndTheMeanWeightIsOne() {
    Picture frequent = picture(0);
    Picture rare = picture(1);
    List<Picture> all = List.of(frequent, frequent, frequent, frequent, rare);

    float[] target = Targets.balanced(all, 3).of(all);

    float sum = 0;
    for (float share : target) {
      sum += share;
    }
    assertThat(sum).isCloseTo(5f, within(1e-4f));
    assertThat(target[4 * 3 + 1]).isCloseTo(2 * target[0], within(1e-4f));
    assertThat(target[2]).isPositive().isLessThan(0.05f);
  }

  private static Picture picture(int shown) {
    String concept = "class" + shown;
    return new Picture(
        shown,
        new LabelledImage(Path.of(concept), new TreeSet<>(List.of(concept)), concept),
        "",
        new int[] {shown});
  }
}
