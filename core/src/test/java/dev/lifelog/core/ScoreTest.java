package dev.lifelog.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreTest {

  @ParameterizedTest
  @CsvSource({"0,0", "1,10000", "0.5,5000", "0.00004,0", "0.00005,1", "-0.1,0", "1.0000001,10000"})
  void of_roundsAndStaysInRange(double probability, int score) {
    assertThat(Score.of(probability)).isEqualTo(score);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void toDouble_isReadAsTheSameScore(long seed) {
    new Random(seed)
        .ints(500, 0, Score.MAX + 1)
        .forEach(score -> assertThat(Score.of(Score.toDouble(score))).isEqualTo(score));
  }

  @Test
  void of_notANumber_isRefused() {
    assertThatThrownBy(() -> Score.of(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a probability: NaN");
  }
}
