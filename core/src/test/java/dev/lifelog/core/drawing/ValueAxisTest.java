package dev.lifelog.core.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueAxisTest {

  @ParameterizedTest
  @CsvSource({"1,0.2,1.0", "0.6,0.1,0.6", "0.33,0.1,0.4", "0.07,0.02,0.08", "42,10,50", "7,2,8"})
  void holding_stepsAreRound(double greatest, double step, double end) {
    ValueAxis axis = ValueAxis.holding(greatest);

    assertThat(axis.step()).isEqualByComparingTo(BigDecimal.valueOf(step));
    assertThat(axis.end()).isEqualTo(end);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void holding_nothingToShow_isZeroToOne(double greatest) {
    assertThat(ValueAxis.holding(greatest).end()).isEqualTo(1);
  }

  @Test
  void labels_haveTheSameDecimals() {
    assertThat(ValueAxis.holding(1).labels())
        .containsExactly("0.0", "0.2", "0.4", "0.6", "0.8", "1.0");
    assertThat(ValueAxis.holding(42).labels()).containsExactly("0", "10", "20", "30", "40", "50");
  }
}
