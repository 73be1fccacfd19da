package dev.lifelog.retrieval.analysis;

import dev.lifelog.core.question.ClockRange;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Words for a stretch of the day and the hours they usually mean. Order matters: "late morning"
 * stands before "morning", and what one word has used up the next does not see.
 */
enum PartOfDay {
  EARLY_MORNING("early (?:in the )?mornings?|dawn|sunrise", "05:00", "09:00"),
  LATE_MORNING("late (?:in the )?morning", "10:00", "12:00"),
  MORNING("mornings?(?: time)?", "05:00", "12:00"),
  LUNCHTIME("lunch ?(?:time|break)s?", "11:30", "14:30"),
  NOON("noon|midday", "11:30", "13:30"),
  EARLY_AFTERNOON("early (?:in the )?afternoon", "12:00", "15:00"),
  LATE_AFTERNOON("late (?:in the )?afternoon", "15:00", "18:30"),
  AFTERNOON("afternoons?", "12:00", "18:00"),
  EARLY_EVENING("early (?:in the )?evening", "17:00", "20:00"),
  LATE_EVENING("late (?:in the )?evening|late at night|late night", "21:00", "02:00"),
  EVENING("evenings?|tonight", "17:00", "22:00"),
  MIDNIGHT("midnight", "23:30", "00:30"),
  NIGHT("night(?:s|time)?(?! ?(?:club|stand))", "21:00", "05:00"),
  DAYTIME("daytime|day time|during the day", "08:00", "18:00"),
  BEFORE_WORK("before (?:going to )?work", "05:00", "10:00"),
  AFTER_WORK("after work", "16:00", "23:00"),
  BEFORE_BED("before (?:going to )?(?:bed|sleep)(?:time)?", "20:00", "02:00"),
  BEFORE_BREAKFAST("before breakfast", "04:00", "10:00"),
  AFTER_BREAKFAST("after breakfast", "07:00", "12:00"),
  BEFORE_LUNCH("before lunch", "09:00", "13:30"),
  AFTER_LUNCH("after lunch", "12:30", "18:00"),
  BEFORE_DINNER("before (?:dinner|supper)", "15:00", "20:00"),
  AFTER_DINNER("after (?:dinner|supper)", "18:30", "00:00");

  private static final String ARTICLE = "(?:in |at |during |on )?(?:the |every |each )?";

  private final Pattern pattern;
  private final LocalTime from;
  private final LocalTime to;

  PartOfDay(String words, String from, String to) {
    pattern = Pattern.compile("(?i)\\b" + ARTICLE + "\\b(?:" + words + ")\\b");
    this.from = LocalTime.parse(from);
    this.to = LocalTime.parse(to);
  }

  static List<ClockExpression> read(Wording wording) {
    List<ClockExpression> found = new ArrayList<>();
    for (PartOfDay part : values()) {
      for (MatchResult match : wording.find(part.pattern)) {
        wording.use(match);
        found.add(new ClockExpression(match.start(), match.end(), part.minutes()));
      }
    }
    return found;
  }

  private MinutesOfDay minutes() {
    return MinutesOfDay.of(List.of(new ClockRange(from, to)));
  }
}
