package dev.lifelog.retrieval.analysis;

import dev.lifelog.core.UserError;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody wants otherwise than the words of a question say: parts that are set, whatever the
 * words, and parts that are left out.
 *
 * @param values by part; none for one that is left out
 */
public record Amendments(Map<Axis, List<String>> values) {

  public static final Amendments NONE = new Amendments(Map.of());

  public Amendments {
    values = Map.copyOf(values);
  }

  /**
   * As they come from a command line.
   *
   * @param set each {@code part=value}; several of one part are alternatives
   * @param without names of parts
   * @throws UserError for a part that does not exist, or is both set and left out
   */
  public static Amendments of(List<String> set, List<String> without) {
    Map<Axis, List<String>> values = new EnumMap<>(Axis.class);
    for (String assignment : set) {
      int equals = assignment.indexOf('=');
      if (equals < 1 || assignment.substring(equals + 1).isBlank()) {
        throw UserError.of(
            "\"" + assignment + "\" sets nothing", "Write part=value, for instance place=Home");
      }
      values
          .computeIfAbsent(Axis.named(assignment.substring(0, equals)), axis -> new ArrayList<>())
          .add(assignment.substring(equals + 1).strip());
    }
    for (String name : without) {
      Axis axis = Axis.named(name);
      if (values.put(axis, List.of()) != null) {
        throw UserError.of(axis + " is both set and left out", "Leave out one of the two");
      }
    }
    return new Amendments(values);
  }

  boolean isNone() {
    return values.isEmpty();
  }
}
