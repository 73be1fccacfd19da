package dev.lifelog.retrieval.analysis;

import dev.lifelog.core.UserError;
import dev.lifelog.core.settings.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A part of a question that can be set or switched off by its name. */
public enum Axis {
  USER("u1"),
  CONCEPT("cafe:0.8"),
  ACTIVITY("walking"),
  PLACE("Home"),
  TIME("18:00-22:00"),
  WEEKDAY("monday"),
  MONTH("may"),
  YEAR("2018"),
  DAY("2018-05-04..2018-05-06"),
  JOURNEY("from work to home"),
  DURATION("at least 30 minutes"),
  NOT_CONCEPT("car"),
  NOT_PLACE("Work"),
  NOT_ACTIVITY("transport");

  private final String example;

  Axis(String example) {
    this.example = example;
  }

  /** A value that it takes. */
  public String example() {
    return example;
  }

  static Axis named(String name) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    Optional<Axis> found =
        Arrays.stream(values()).filter(axis -> axis.toString().equals(wanted)).findFirst();
    List<String> names = Arrays.stream(values()).map(Axis::toString).toList();
    return found.orElseThrow(
        () ->
            UserError.of(
                "a question has no part \""
                    + name
                    + "\""
                    + Nearest.to(wanted, names).map(near -> "; the nearest is " + near).orElse(""),
                "Its parts are " + String.join(", ", names)));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
