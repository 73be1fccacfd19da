package dev.lifelog.core.settings;

import com.typesafe.config.Config;
import dev.lifelog.core.UserError;

/** Why a setting does not count, with its value and where that stands. */
final class Refusal {

  private Refusal() {}

  static UserError of(Config config, String key, String remedy) {
    return UserError.of(
        "Setting %s cannot be %s (%s)"
            .formatted(
                key, config.getValue(key).unwrapped(), config.getValue(key).origin().description()),
        remedy);
  }
}
