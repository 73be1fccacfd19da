package dev.lifelog.spark.jobs.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HalfFloatsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0000",
    "-0, 8000",
    "1, 3c00",
    "-2, c000",
    "0.333251953125, 3555",
    "65504, 7bff",
    "65519, 7bff",
    "65520, 7c00",
    "5.9604645e-8, 0001",
    "6.1035156e-5, 0400",
    "Infinity, 7c00",
    "-Infinity, fc00",
    "NaN, 7c01"
  })
  void half_knownNumbers_haveTheirPublishedForm(float value, String hex) {
    assertThat(String.format("%04x", HalfFloats.half(value) & 0xFFFF)).isEqualTo(hex);
  }

  @Test
  void number_everyHalf_comesBackAsItWas() {
    for (int half = 0; half < 1 << 16; half++) {
      float number = HalfFloats.number((short) half);
      if (!Float.isNaN(number)) {
        assertThat(HalfFloats.half(number)).isEqualTo((short) half);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void write_features_loseAtMostTheLastOfElevenBits(long seed) {
    Random random = new Random(seed);
    float[] values = new float[1_000];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (random.nextGaussian() * Math.pow(10, random.nextInt(4) - 2));
    }
    ByteBuffer bytes = HalfFloats.write(values);
    assertThat(bytes.remaining()).isEqualTo(2_000);
    float[] read = HalfFloats.read(bytes);
    for (int i = 0; i < values.length; i++) {
      assertThat(read[i]).isCloseTo(values[i], within(Math.abs(values[i]) / 2048 + 0x1p-25f));
    }
  }
}
