package dev.lifelog.models.quantisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HistogramTest {
  private static final int NUMBERS = 100_000;

  @Test
  void clip_evenNumbers_keepsTheLargest() {
    Histogram histogram = new Histogram();
    float[] numbers = new float[NUMBERS];
    for (int i = 0; i < NUMBERS; i++) {
      numbers[i] = 40f * (i + 1) / NUMBERS;
    }
    histogram.add(numbers);

    assertThat(histogram.clip()).isCloseTo(40f, within(1f));
  }

  @Test
  void clip_oneNumberFarFromTheRest_givesItUp() {
    Random random = new Random(1);
    Histogram histogram = new Histogram();
    float[] numbers = new float[NUMBERS];
    for (int i = 0; i < NUMBERS; i++) {
      numbers[i] = Math.abs((float) random.nextGaussian());
    }
    numbers[17] = 15f;
    histogram.add(numbers);

    assertThat(histogram.clip()).isBetween(3f, 8f);
  }

  @Test
  void clip_nothingAboveZero_isZero() {
    Histogram histogram = new Histogram();
    histogram.add(new float[100]);

    assertThat(histogram.clip()).isZero();
  }
}
