package dev.lifelog.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void median_oddNumber_isTheMiddle() {
    assertThat(Figures.median(3, 1, 2)).isEqualTo(2);
  }

  @Test
  void median_evenNumber_isTheLowerOfTheMiddleTwo() {
    assertThat(Figures.median(4, 1, 3, 2)).isEqualTo(2);
  }
}
