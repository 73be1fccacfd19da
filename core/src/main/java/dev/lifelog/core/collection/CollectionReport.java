package dev.lifelog.core.collection;

import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a collection holds and what is wrong with it.
 *
 * @param days each user's days counted apart
 * @param minutes rows that can be used
 * @param images rows that can be used
 */
public record CollectionReport(
    List<String> users, long days, long minutes, long images, List<ProblemCount> problems) {

  public CollectionReport {
    users = List.copyOf(users);
    problems = List.copyOf(problems);
  }

  public Verdict verdict() {
    if (minutes == 0 || images == 0) {
      return Verdict.UNUSABLE;
    }
    boolean clean =
        problems.stream().allMatch(problem -> problem.kind().severity() == Severity.INFO);
    return clean ? Verdict.CLEAN : Verdict.DIRTY;
  }

  /** The object to print as JSON. */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("users", users);
    map.put("days", days);
    map.put("minutes", minutes);
    map.put("images", images);
    map.put("problems", problems.stream().map(ProblemCount::asMap).toList());
    return map;
  }

  /** For people: what there is, then each kind of problem with examples and remedy. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s: %d users, %d days, %d minutes, %d images%n",
            verdict(),
            users.size(),
            days,
            minutes,
            images));
    for (ProblemCount problem : problems) {
      append(text, problem);
    }
    return text.toString();
  }

  private static void append(StringBuilder text, ProblemCount problem) {
    text.append(
        String.format(
            Locale.ROOT,
            "%n%s: %d (%s)%n",
            problem.kind().code(),
            problem.count(),
            problem.kind().severity().name().toLowerCase(Locale.ROOT)));
    for (Problem example : problem.examples()) {
      text.append(String.format(Locale.ROOT, "  %s. %s.%n", example, example.remedy()));
    }
    long more = problem.count() - problem.examples().size();
    if (more > 0) {
      text.append(String.format(Locale.ROOT, "  … and %d more%n", more));
    }
  }
}
