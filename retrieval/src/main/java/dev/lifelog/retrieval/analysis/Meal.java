package dev.lifelog.retrieval.analysis;

import dev.lifelog.core.question.ClockRange;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Meals say when as well as what, so unlike other words of time they stay in the text from which
 * concepts are drawn. What is said outright about the time of day overrules them.
 */
enum Meal {
  BREAKFAST("breakfasts?", "05:00", "11:00"),
  BRUNCH("brunch", "10:00", "13:00"),
  LUNCH("lunch(?:es)?", "11:30", "14:30"),
  DINNER("dinners?(?! ?table)|suppers?", "17:00", "22:00");

  private final Pattern pattern;
  private final LocalTime from;
  private final LocalTime to;

  Meal(String words, String from, String to) {
    pattern = Pattern.compile("(?i)\\b(?:" + words + ")\\b");
    this.from = LocalTime.parse(from);
    this.to = LocalTime.parse(to);
  }

  static List<ClockExpression> read(Wording wording) {
    List<ClockExpression> found = new ArrayList<>();
    for (Meal meal : values()) {
      for (MatchResult match : wording.find(meal.pattern)) {
        if (!wording.isNegated(match.start())) {
          found.add(new ClockExpression(match.start(), match.end(), meal.minutes()));
        }
      }
    }
    return found;
  }

  private MinutesOfDay minutes() {
    return MinutesOfDay.of(List.of(new ClockRange(from, to)));
  }
}
