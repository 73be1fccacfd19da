package dev.lifelog.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CausesTest {

  private final UserError told = UserError.of("It rains", "Take an umbrella");
  private final RuntimeException wrapped =
      new IllegalStateException("outer", new RuntimeException(told));

  @Test
  void first_wrappedTwice_isFound() {
    assertThat(Causes.first(UserError.class, wrapped)).containsSame(told);
  }

  @Test
  void first_severalOfAType_isTheOutermost() {
    assertThat(Causes.first(RuntimeException.class, wrapped)).containsSame(wrapped);
  }

  @Test
  void first_noneOfAType_isEmpty() {
    assertThat(Causes.first(Error.class, wrapped)).isEmpty();
  }

  @Test
  void innermost_wrappedOrNot_isWhereItBegan() {
    assertThat(Causes.innermost(wrapped)).isSameAs(told);
    assertThat(Causes.innermost(told)).isSameAs(told);
  }
}
