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
  void clip_oneNumberFarFromTheRest_givesUpSomeOfIt() {
    Random random = new Random(1);
    Histogram histogram = new Histogram();
    float[] numbers = new float[NUMBERS];
    for (int i = 0; i < NUMBERS; i++) {
      numbers[i] = Math.abs((float) random.nextGaussian());
    }
    numbers[17] = 15f;
    histogram.add(numbers);

    // (15 − c)² + 100,000 · (c / 255)² / 12 is smallest at 13.3.
    assertThat(histogram.clip()).isBetween(12.5f, 14f);
  }

  @Test
  void clip_nothingAboveZero_isZero() {
    Histogram histogram = new Histogram();
    histogram.add(new float[100]);

    assertThat(histogram.clip()).isZero();
  }
}
