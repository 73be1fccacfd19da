package dev.lifelog.retrieval.analysis;

import dev.lifelog.core.UserError;
import dev.lifelog.core.question.EpisodeCondition;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads how long something lasts: "for more than an hour", "at least 30 minutes", "a short walk".
 */
final class DurationReader {

  private static final List<String> NUMBERS =
      List.of(
          "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");

  private static final String AMOUNT =
      "(?<amount>half an hour|(?:a )?quarter of an hour|an hour and a"
          + " half|(?:\\d{1,4}(?:[.,]\\d)?|an?|a few|a couple of|several|"
          + String.join("|", NUMBERS)
          + ")[ -]?(?:hours?|hrs?|h|minutes?|mins?)(?: and a half)?)\\b";
  private static final Pattern LENGTH =
      Pattern.compile(
          "(?i)(?:\\b(?:for |lasting |lasts |lasted |took |taking |of )?(?<bound>(?:not |no"
              + " )?(?:more than|longer than|less than|shorter than)|over|under|at least|at most|up"
              + " to|a minimum of|a maximum of|about|around|approximately|nearly|almost|exactly)"
              + " |\\b(?:for|lasting|lasts|lasted|took|taking) |\\b(?=\\S+[ -](?:hour|minute)s?["
              + " -](?:long )?\\p{L}{4,}))"
              + AMOUNT
              + "(?<more>(?: long)? or (?:more|longer|less|shorter))?");

  /** What lasts; "a long table" and "short hair" do not. */
  private static final String LASTING =
      "(?:walks?|strolls?|drives?|rides?|runs?|trips?|journeys?|flights?|commutes?|stays?|visits?|breaks?|meetings?|calls?|chats?|talks?"
          + "|naps?|rests?|showers?|baths?|sessions?|workouts?|breakfasts?|lunch(?:es)?|dinners?|meals?|coffees?|moments?|evenings?|mornings?)";

  private static final Pattern SHORT =
      Pattern.compile(
          "(?i)\\b(?:for )?(?:a )?(?:(?:very )?(?:short|quick|brief)"
              + " (?:(?:time|while)\\b|(?=(?:\\p{L}+ )?"
              + LASTING
              + "\\b))|briefly\\b|quickly\\b)");
  private static final Pattern LONG =
      Pattern.compile(
          "(?i)\\b(?:for )?(?:a )?(?:(?:very )?(?:long|lengthy|extended)"
              + " (?:(?:time|while)\\b|(?=(?:\\p{L}+ )?"
              + LASTING
              + "\\b))|for hours\\b|hours on end\\b)");

  /** Minutes: what people call short, and long, of a stay or a way. */
  private static final int SHORT_AT_MOST = 20;

  private static final int LONG_AT_LEAST = 60;

  /** "For an hour" is a matter of a quarter more or less. */
  private static final double ABOUT = 0.25;

  private DurationReader() {}

  /** Narrows a condition by all that is said of duration. */
  static EpisodeCondition read(Wording wording, EpisodeCondition condition) {
    EpisodeCondition read = condition;
    for (MatchResult found : wording.find(LENGTH)) {
      Matcher match = LENGTH.matcher(wording.text());
      if (match.find(found.start())) {
        wording.use(found);
        read = narrowed(read, bounds(match), found.group());
      }
    }
    for (MatchResult found : wording.find(SHORT)) {
      wording.use(found);
      read = narrowed(read, new int[] {0, SHORT_AT_MOST}, found.group());
    }
    for (MatchResult found : wording.find(LONG)) {
      wording.use(found);
      read = narrowed(read, new int[] {LONG_AT_LEAST, EpisodeCondition.FOREVER}, found.group());
    }
    return read;
  }

  private static EpisodeCondition narrowed(EpisodeCondition one, int[] other, String said) {
    int atLeast = Math.max(one.atLeast(), other[0]);
    int atMost = Math.min(one.atMost(), other[1]);
    if (atMost < atLeast) {
      throw UserError.of(
          "\"" + said.strip() + "\" and " + one.duration() + " exclude each other",
          "Ask for one of them");
    }
    return one.lasting(atLeast, atMost);
  }

  /** Least and most minutes. */
  private static int[] bounds(Matcher match) {
    int minutes = minutes(match.group("amount").toLowerCase(Locale.ROOT));
    String bound =
        match.group("bound") == null ? "" : match.group("bound").toLowerCase(Locale.ROOT);
    String more = match.group("more") == null ? "" : match.group("more").toLowerCase(Locale.ROOT);
    boolean not = bound.startsWith("not ") || bound.startsWith("no ");
    boolean above = bound.matches("(?:no[t]? )?(?:more than|longer than)|over");
    boolean below = bound.matches("(?:no[t]? )?(?:less than|shorter than)|under");
    if (more.matches(".*(?:more|longer)")
        || bound.matches("at least|a minimum of")
        || (below && not)) {
      return new int[] {minutes, EpisodeCondition.FOREVER};
    }
    if (!more.isEmpty() || bound.matches("at most|a maximum of|up to") || (above && not)) {
      return new int[] {0, minutes};
    }
    if (above) {
      return new int[] {minutes + 1, EpisodeCondition.FOREVER};
    }
    if (below) {
      return new int[] {0, Math.max(0, minutes - 1)};
    }
    return new int[] {
      (int) Math.ceil(minutes * (1 - ABOUT)), (int) Math.floor(minutes * (1 + ABOUT))
    };
  }

  private static int minutes(String amount) {
    if (amount.equals("half an hour")) {
      return 30;
    }
    if (amount.endsWith("quarter of an hour")) {
      return 15;
    }
    double number = number(amount) + (amount.endsWith("and a half") ? 0.5 : 0);
    boolean hours = amount.matches(".*[ \\d-]h(?:ou)?r?s?(?: and a half)?");
    return (int) Math.round(hours ? 60 * number : number);
  }

  private static double number(String amount) {
    if (Character.isDigit(amount.charAt(0))) {
      return Double.parseDouble(
          amount.replaceFirst("^(\\d+(?:[.,]\\d)?).*", "$1").replace(',', '.'));
    }
    if (amount.startsWith("a few") || amount.startsWith("several")) {
      return amount.contains("hour") ? 3 : 10;
    }
    if (amount.startsWith("a couple")) {
      return 2;
    }
    for (String number : NUMBERS) {
      if (amount.startsWith(number)) {
        return NUMBERS.indexOf(number) + 1;
      }
    }
    return 1;
  }
}
