package dev.lifelog.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelIdTest {

  @Test
  void parse_readsWhatToStringWrites() {
    ModelId id = new ModelId("googlenet-2", 17);
    assertThat(id).hasToString("googlenet-2:17");
    assertThat(ModelId.parse("googlenet-2:17")).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "googlenet", "googlenet:", "googlenet:0", "a:b:1", "a b:1", "a:1 "})
  void parse_somethingElse_isRefusedWithItsForm(String text) {
    assertThatThrownBy(() -> ModelId.parse(text))
        .isInstanceOf(UserError.class)
        .hasMessage("'" + text + "' is not a model with its version. Write it like googlenet:1");
  }
}
