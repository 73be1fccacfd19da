package dev.lifelog.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifelog.core.UserError;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

  @Test
  void count_given_replacesTheDefault() {
    Options options = Options.of(List.of("--images", "12"));

    assertThat(options.count("images", 500)).isEqualTo(12);
    assertThat(options.count("rounds", 5)).isEqualTo(5);
  }

  @Test
  void count_notANumber_isRefused() {
    Options options = Options.of(List.of("--images", "many"));

    assertThatThrownBy(() -> options.count("images", 500))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("--images many is no count");
  }

  @Test
  void refuseOthers_misspelt_namesTheNearest() {
    Options options = Options.of(List.of("--image", "12"));
    options.count("images", 500);

    assertThatThrownBy(options::refuseOthers)
        .isInstanceOf(UserError.class)
        .hasMessageContaining("There is no option --image. Did you mean --images?");
  }

  @Test
  void of_optionWithoutValue_isRefused() {
    assertThatThrownBy(() -> Options.of(List.of("--images")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("'--images' is no option with a value");
  }
}
