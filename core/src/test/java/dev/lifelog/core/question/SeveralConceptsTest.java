package dev.lifelog.core.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeveralConceptsTest {

  @ParameterizedTest
  @EnumSource(SeveralConcepts.class)
  void worth_growsFromNothingToTheFullMark(SeveralConcepts several) {
    assertThat(several.worth(0)).isZero();
    assertThat(several.worth(10_000)).isEqualTo(10_000);
    for (int score = 1; score <= 10_000; score++) {
      assertThat(several.worth(score)).isGreaterThanOrEqualTo(several.worth(score - 1));
    }
  }

  @Test
  void worth_roots_areExactWholeNumbers() {
    for (int score = 0; score <= 10_000; score++) {
      assertThat(SeveralConcepts.ROOTS.worth(score))
          .isEqualTo(BigInteger.valueOf(10_000L * score).sqrt().intValueExact());
    }
  }
}
