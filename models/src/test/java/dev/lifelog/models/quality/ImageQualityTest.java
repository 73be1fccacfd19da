package dev.lifelog.models.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageQualityTest {
  private static final int SIDE = 128;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void verdict_patches_areInformative(long seed) {
    ImageQuality quality = ImageQuality.of(patches(seed), SIDE);

    assertThat(quality.verdict()).as(quality.toString()).isEqualTo(Verdict.INFORMATIVE);
    assertThat(quality.contrast()).isGreaterThan(20);
  }

  @ParameterizedTest
  @CsvSource({"1,0", "0,1", "1,1", "-1,1"})
  void verdict_movedInOneDirection_isBlurred(int right, int down) {
    int[] moved = moved(patches(7), right, down);

    assertThat(ImageQuality.of(moved, SIDE).verdict()).isEqualTo(Verdict.BLURRED);
  }

  @Test
  void sharpness_halfTheContrast_isTheSame() {
    int[] patches = patches(3);

    int faint = ImageQuality.of(each(patches, v -> 64 + v / 2), SIDE).sharpness();

    assertThat(faint).isCloseTo(ImageQuality.of(patches, SIDE).sharpness(), Offset.offset(15));
  }

  @Test
  void verdict_littleOrMuchLight_isDarkOrBright() {
    int[] patches = patches(5);

    assertThat(ImageQuality.of(each(patches, v -> v / 12), SIDE).verdict()).isEqualTo(Verdict.DARK);
    assertThat(ImageQuality.of(each(patches, v -> 240 + v / 20), SIDE).verdict())
        .isEqualTo(Verdict.BRIGHT);
  }

  @Test
  void verdict_oneToneWithNoise_isCovered() {
    Random random = new Random(1);

    int[] cloth = each(patches(2), v -> 90 + (v >> 4) + random.nextInt(9));

    assertThat(ImageQuality.of(cloth, SIDE).verdict()).isEqualTo(Verdict.COVERED);
  }

  @Test
  void verdict_shadingAlone_isCovered() {
    int[] skin = new int[SIDE * SIDE];
    for (int i = 0; i < skin.length; i++) {
      skin[i] = 60 + i / SIDE / 2;
    }

    assertThat(ImageQuality.of(skin, SIDE).verdict()).isEqualTo(Verdict.COVERED);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 255})
  void of_oneTone_hasNeitherContrastNorSharpness(int tone) {
    ImageQuality quality = ImageQuality.of(each(patches(1), v -> tone), SIDE);

    assertThat(quality)
        .isEqualTo(new ImageQuality(0, tone, 0, tone == 0 ? Verdict.DARK : Verdict.BRIGHT));
  }

  /** Rectangles of many tones, as outlines of things. */
  private static int[] patches(long seed) {
    Random random = new Random(seed);
    int[] grey = new int[SIDE * SIDE];
    for (int n = 0; n < 200; n++) {
      int left = random.nextInt(SIDE) - 10;
      int top = random.nextInt(SIDE) - 10;
      int tone = random.nextInt(256);
      for (int i = 0; i < 24 * 24; i++) {
        int x = left + i % 24;
        int y = top + i / 24;
        if (x >= 0 && y >= 0 && x < SIDE && y < SIDE) {
          grey[y * SIDE + x] = tone;
        }
      }
    }
    return grey;
  }

  private static int[] moved(int[] grey, int right, int down) {
    int[] moved = new int[grey.length];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        int sum = 0;
        for (int k = 0; k < 6; k++) {
          sum += grey[((y + k * down) & (SIDE - 1)) * SIDE + ((x + k * right) & (SIDE - 1))];
        }
        moved[y * SIDE + x] = sum / 6;
      }
    }
    return moved;
  }

  private static int[] each(int[] grey, IntUnaryOperator change) {
    return Arrays.stream(grey).map(change).toArray();
  }
}
