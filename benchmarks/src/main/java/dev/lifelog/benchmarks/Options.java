package dev.lifelog.benchmarks;

import dev.lifelog.core.UserError;
import dev.lifelog.core.settings.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** {@code --name value} pairs that make a measurement smaller or larger than its default. */
final class Options {

  private final Map<String, String> values;
  private final Set<String> asked = new TreeSet<>();

  private Options(Map<String, String> values) {
    this.values = values;
  }

  static Options of(List<String> words) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < words.size(); i += 2) {
      String word = words.get(i);
      if (!word.startsWith("--") || i + 1 == words.size()) {
        throw UserError.of("'" + word + "' is no option with a value", "Write --name value");
      }
      values.put(word.substring(2), words.get(i + 1));
    }
    return new Options(values);
  }

  String text(String name, String otherwise) {
    asked.add(name);
    return values.getOrDefault(name, otherwise);
  }

  /** A whole number of at least 1. */
  int count(String name, int otherwise) {
    String text = text(name, String.valueOf(otherwise));
    try {
      int count = Integer.parseInt(text);
      if (count >= 1) {
        return count;
      }
    } catch (NumberFormatException notANumber) {
      // refused below with the rest
    }
    throw UserError.of("--" + name + " " + text + " is no count", "Give a whole number from 1");
  }

  /** Refuses what the benchmark did not ask for: call it when all options are read. */
  void refuseOthers() {
    for (String name : values.keySet()) {
      if (!asked.contains(name)) {
        String nearest =
            Nearest.to(name, List.copyOf(asked))
                .map(near -> "Did you mean --" + near + "?")
                .orElse("");
        throw UserError.of(
            "There is no option --" + name,
            nearest.isEmpty() ? "It knows " + String.join(", ", asked) : nearest);
      }
    }
  }
}
