package dev.lifelog.models.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MultiLabelFiguresTest {
  private static final List<String> CONCEPTS = List.of("bar", "bus", "cafe", "car");

  @Test
  void of_someRight_isWorkedOutByHand() {
    // bar: 1 right of 1 meant and 2 given; cafe: 1 of 2 and 1; bus: 0 of 1 and 0; car never.
    MultiLabelFigures figures =
        MultiLabelFigures.of(
            CONCEPTS,
            List.of(Set.of("bar", "cafe"), Set.of("cafe"), Set.of("bus")),
            List.of(Set.of("bar", "cafe"), Set.of("bar"), Set.of()));

    assertThat(figures.microF1()).isCloseTo(2 * 2 / 7.0, within(1e-9));
    assertThat(figures.macroF1()).isCloseTo((2 / 3.0 + 2 / 3.0 + 0) / 3, within(1e-9));
  }

  @Test
  void of_nothingMeantNorGiven_isUnknown() {
    MultiLabelFigures figures =
        MultiLabelFigures.of(CONCEPTS, List.of(Set.<String>of()), List.of(Set.<String>of()));

    assertThat(figures.microF1()).isNaN();
    assertThat(figures.macroF1()).isNaN();
  }
}
