package dev.lifelog.retrieval.analysis;

import dev.lifelog.core.question.DayRange;
import java.util.List;
import java.util.regex.Pattern;

/** What the word before a date makes of the days that the date names. */
enum Bound {
  NOT("(?!)"),
  BEFORE("\\bbefore (?:the )?$"),
  UNTIL("\\b(?:until|till|up to) (?:the )?$"),
  AFTER("\\bafter (?:the )?$"),
  SINCE("\\bsince (?:the )?$"),
  RANGE("$");

  private final Pattern pattern;

  Bound(String words) {
    pattern = Pattern.compile("(?i)" + words);
  }

  static Bound before(String text, int offset) {
    if (Negation.endsAt(text, offset)) {
      return NOT;
    }
    String before = text.substring(0, offset);
    for (Bound bound : values()) {
      if (bound.pattern.matcher(before).find()) {
        return bound;
      }
    }
    return RANGE;
  }

  /** None, one or two: what is not a day lies before or after it. */
  List<DayRange> range(DayRange days) {
    DayRange before = DayRange.until(days.from().minusDays(1));
    DayRange after = DayRange.since(days.to().plusDays(1));
    return switch (this) {
      case NOT -> List.of(before, after);
      case BEFORE -> List.of(before);
      case UNTIL -> List.of(DayRange.until(days.to()));
      case AFTER -> List.of(after);
      case SINCE -> List.of(DayRange.since(days.from()));
      case RANGE -> List.of(days);
    };
  }
}
