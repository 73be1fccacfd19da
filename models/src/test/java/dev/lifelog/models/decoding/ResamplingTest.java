package dev.lifelog.models.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplingTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void square_anySize_keepsOneColourAndTheMean(long seed) {
    Random random = new Random(seed);
    int width = 1 + random.nextInt(90);
    int height = 1 + random.nextInt(90);
    int size = 1 + random.nextInt(60);
    int[] plain = new int[width * height];
    Arrays.fill(plain, 0x204080);

    assertThat(Resampling.square(samples(plain, width, height), Window.whole(width, height), size))
        .hasSize(size * size)
        .containsOnly(0x204080);
    assertThat(
            Resampling.square(
                samples(plain, width, height), Window.of(width, height, size, size), size))
        .containsOnly(0x204080);
  }

  @Test
  void square_sameSize_changesNothing() {
    int[] pixels = new Random(3).ints(20 * 20, 0, 1 << 24).toArray();

    assertThat(Resampling.square(samples(pixels, 20, 20), Window.whole(20, 20), 20))
        .isEqualTo(pixels);
  }

  @Test
  void square_half_averagesInsteadOfTakingSinglePixels() {
    int[] stripes = new int[64 * 64];
    for (int i = 0; i < stripes.length; i++) {
      stripes[i] = i % 2 == 0 ? 0xFFFFFF : 0;
    }

    int[] half = Resampling.square(samples(stripes, 64, 64), Window.whole(64, 64), 32);

    for (int x = 1; x < 31; x++) {
      assertThat(half[16 * 32 + x] & 0xFF).isBetween(126, 129);
    }
  }

  private static Samples samples(int[] rgb, int width, int height) {
    byte[] data = new byte[rgb.length * 3];
    for (int i = 0; i < rgb.length; i++) {
      data[3 * i] = (byte) (rgb[i] >> 16);
      data[3 * i + 1] = (byte) (rgb[i] >> 8);
      data[3 * i + 2] = (byte) rgb[i];
    }
    return Samples.full(data, width, height, Colour.RGB);
  }
}
