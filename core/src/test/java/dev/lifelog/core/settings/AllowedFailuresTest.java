package dev.lifelog.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifelog.core.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedFailuresTest {

  @Test
  void allows_aNumber_countsTheRefused() {
    AllowedFailures twelve = AllowedFailures.parse("12");
    assertThat(twelve.allows(12, 12)).isTrue();
    assertThat(twelve.allows(13, 1_000_000)).isFalse();
  }

  @Test
  void allows_aShare_countsThemAgainstAllInputs() {
    AllowedFailures share = AllowedFailures.parse(" 2.5 % ");
    assertThat(share.allows(25, 1_000)).isTrue();
    assertThat(share.allows(26, 1_000)).isFalse();
    assertThat(share.allows(0, 0)).as("nothing to do is done").isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "2.5", "101%", "five", "5 %%", "1e3"})
  void parse_ofAnythingElse_saysWhatToWrite(String text) {
    assertThatThrownBy(() -> AllowedFailures.parse(text))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "'"
                + text
                + "' is no number of allowed failures."
                + " Write a whole number, or a share from 0% to 100%");
  }
}
