package dev.lifelog.models.labels;

import dev.lifelog.core.UserError;
import dev.lifelog.core.text.CsvLine;
import dev.lifelog.core.text.Line;
import dev.lifelog.core.text.LineReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a person changes in a ground truth before a network learns from it: clusters that need
 * another class, classes that are one, classes that no picture tells, pictures for topics that have
 * none. A CSV file of the columns action, subject, class; lines that begin with # are comments:
 *
 * <pre>
 * action,subject,class
 * rename,having coffee,cafe             a class gets a name that no other has
 * merge,espresso bar,cafe               a class becomes part of another, or of a new one
 * drop,unknown,                         a class is not learnt
 * cluster,004/2,toyshop                 a cluster (topic/cluster) gets a class, described or not
 * add,u1_20180503_0900_i00,icecream     a picture of the collection shows a class as well
 * add,extra/gelato.jpg,icecream         so does a file, named from where the mapping lies
 * </pre>
 *
 * <p>Every line speaks of the names in the ground truth, so their order does not matter.
 */
public record Mapping(List<Rule> rules) {

  public static final Mapping NONE = new Mapping(List.of());

  /** What a line does. */
  enum Action {
    RENAME,
    MERGE,
    DROP,
    CLUSTER,
    ADD;

    static Optional<Action> of(String word) {
      for (Action action : values()) {
        if (action.name().equalsIgnoreCase(word)) {
          return Optional.of(action);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * One line.
   *
   * @param target the class; empty for {@link Action#DROP}
   * @param place file and line
   * @param folder where the file lies
   */
  record Rule(Action action, String subject, String target, String place, Path folder) {
    UserError error(String what, String remedy) {
      return UserError.of(place + ": " + what, remedy);
    }
  }

  public Mapping {
    rules = List.copyOf(rules);
  }

  /**
   * Reads a mapping file.
   *
   * @throws UserError when it is missing, or at the first line that cannot be meant
   */
  public static Mapping read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw UserError.of(
          "There is no mapping file " + file, "Name a CSV file of action,subject,class");
    }
    Path folder = file.toAbsolutePath().getParent();
    List<Rule> rules = new ArrayList<>();
    Map<String, Rule> seen = new HashMap<>();
    try (LineReader lines = LineReader.open(file, file.toString())) {
      for (Line line = lines.next(); line != null; line = lines.next()) {
        if (!line.isBlank() && !line.text().startsWith("#") && !isHeader(line)) {
          Rule rule = rule(line, folder);
          refuseSecond(rule, seen);
          rules.add(rule);
        }
      }
    }
    return new Mapping(rules);
  }

  List<Rule> rules(Action action) {
    return rules.stream().filter(rule -> rule.action() == action).toList();
  }

  private static boolean isHeader(Line line) {
    return line.text().replace(" ", "").toLowerCase(Locale.ROOT).startsWith("action,subject,class");
  }

  private static Rule rule(Line line, Path folder) {
    String place = line.file() + ":" + line.number();
    List<String> fields =
        CsvLine.fields(line.text()).orElse(List.of()).stream().map(String::strip).toList();
    if (fields.size() < 2 || fields.size() > 3 || fields.get(1).isEmpty()) {
      throw UserError.of(
          place + ": the line is not action, subject and class (found '" + line.text() + "')",
          "Write a line such as merge,espresso bar,cafe");
    }
    Action action =
        Action.of(fields.get(0))
            .orElseThrow(
                () ->
                    UserError.of(
                        place + ": there is no action '" + fields.get(0) + "'",
                        "Choose rename, merge, drop, cluster or add"));
    String target = fields.size() == 3 ? ClassName.of(fields.get(2)) : "";
    if (target.isEmpty() != (action == Action.DROP)) {
      throw UserError.of(
          place
              + (action == Action.DROP
                  ? ": drop takes no class (found '" + target + "')"
                  : ": no class is named for '" + fields.get(1) + "'"),
          action == Action.DROP
              ? "Leave the third field empty, or write merge"
              : "Write the class in the third field");
    }
    return new Rule(action, fields.get(1), target, place, folder);
  }

  /** A picture may be added to several classes; all else has one fate. */
  private static void refuseSecond(Rule rule, Map<String, Rule> seen) {
    String key =
        switch (rule.action()) {
          case ADD -> "add " + rule.subject() + " " + rule.target();
          case CLUSTER -> "cluster " + rule.subject();
          case RENAME, MERGE, DROP -> "class " + ClassName.of(rule.subject());
        };
    Rule first = seen.putIfAbsent(key, rule);
    if (first != null) {
      throw rule.error(
          "'" + rule.subject() + "' has its line before, at " + first.place(),
          "Keep one of the two");
    }
  }
}
