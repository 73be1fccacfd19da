package dev.lifelog.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OneCycleTest {
  private final OneCycle rate = new OneCycle(0.01f, 1_000);

  @Test
  void newValue_overTheSteps_risesToThePeakThenFallsToAlmostNothing() {
    assertThat(rate.getNewValue(1)).isCloseTo(0.001f, within(1e-6f));
    assertThat(rate.getNewValue(75)).isBetween(0.004f, 0.007f);
    assertThat(rate.getNewValue(151)).isBetween(0.0099f, 0.01f);
    assertThat(rate.getNewValue(575)).isBetween(0.004f, 0.006f);
    assertThat(rate.getNewValue(1_000)).isBetween(0f, 0.0001f);
  }

  @Test
  void newValue_pastTheLastStepOrOfASingleStep_staysFinite() {
    assertThat(rate.getNewValue(5_000)).isEqualTo(rate.getNewValue(1_000));
    assertThat(new OneCycle(0.01f, 1).getNewValue(1)).isPositive().isFinite();
  }
}
