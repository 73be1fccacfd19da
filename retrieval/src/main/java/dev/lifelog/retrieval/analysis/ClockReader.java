package dev.lifelog.retrieval.analysis;

import dev.lifelog.core.question.ClockRange;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads clock times: "at 8 am", "between 8 and 10", "before noon", "after 6 pm". */
final class ClockReader {

  private static final String TIME = "(" + ClockTime.REGEX + ")";
  private static final String ON = " on(?:wards?)?\\b(?! (?:\\p{L}+day|weekend))";
  private static final Pattern BETWEEN =
      Pattern.compile("(?i)\\b(?:between|from) " + TIME + " ?(?:and|to|until|till|-|–) ?" + TIME);
  private static final Pattern SPAN =
      Pattern.compile(
          "(?i)(?<![\\d-])("
              + ClockTime.REGEX
              + ") ?(?:-|–|to) ?(\\d{1,2}(?::\\d{2}(?: ?[ap]\\.?m\\b\\.?)?| ?[ap]\\.?m\\b\\.?))");
  private static final Pattern BEFORE =
      Pattern.compile("(?i)\\b(?:before|until|till|earlier than|(?:no|not) later than) " + TIME);
  private static final Pattern AFTER =
      Pattern.compile(
          "(?i)\\b(?:after |since |later than |not before |from (?="
              + ClockTime.REGEX
              + ON
              + "))"
              + TIME
              + "(?:"
              + ON
              + ")?");
  private static final Pattern AT =
      Pattern.compile("(?i)\\b(?:at|around|about|approximately)(?: about| around)? " + TIME);
  private static final Pattern EXACT =
      Pattern.compile(
          "(?i)(?<![\\d:.-])\\b(\\d{1,2}(?::\\d{2}(?: ?[ap]\\.?m\\b\\.?)?| ?(?:[ap]\\.?m\\b\\.?|o'clock)))");

  /** "At eight" is a matter of half an hour before and after. */
  private static final Duration AROUND = Duration.ofMinutes(30);

  private ClockReader() {}

  static List<ClockExpression> read(Wording wording, Notes notes) {
    List<ClockExpression> found = new ArrayList<>();
    take(wording, BETWEEN, ClockReader::between, found, notes);
    take(wording, SPAN, ClockReader::between, found, notes);
    take(
        wording,
        BEFORE,
        match -> List.of(new ClockRange(LocalTime.MIDNIGHT, one(match, 5))),
        found,
        notes);
    take(
        wording,
        AFTER,
        match -> List.of(new ClockRange(one(match, 7), LocalTime.MIDNIGHT)),
        found,
        notes);
    take(wording, AT, ClockReader::around, found, notes);
    take(wording, EXACT, ClockReader::around, found, notes);
    return found;
  }

  private static void take(
      Wording wording,
      Pattern pattern,
      Function<MatchResult, List<ClockRange>> ranges,
      List<ClockExpression> found,
      Notes notes) {
    for (MatchResult match : wording.find(pattern)) {
      wording.use(match);
      if (hasReadings(match)) {
        found.add(
            new ClockExpression(match.start(), match.end(), MinutesOfDay.of(ranges.apply(match))));
      } else {
        notes.ignored("\"" + match.group().strip() + "\": there is no such time of day");
      }
    }
  }

  private static boolean hasReadings(MatchResult match) {
    for (int group = 1; group <= match.groupCount(); group++) {
      if (ClockTime.readings(match.group(group)).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static List<ClockRange> around(MatchResult match) {
    return ClockTime.readings(match.group(1)).stream()
        .map(time -> new ClockRange(time.minus(AROUND), time.plus(AROUND)))
        .toList();
  }

  /**
   * Of the readings of both ends the closest pair, or pairs where nothing tells morning from
   * evening.
   */
  private static List<ClockRange> between(MatchResult match) {
    List<ClockRange> pairs = new ArrayList<>();
    for (LocalTime from : ClockTime.readings(match.group(1))) {
      for (LocalTime to : ClockTime.readings(match.group(2))) {
        pairs.add(new ClockRange(from, to));
      }
    }
    int shortest =
        pairs.stream().map(ClockReader::length).min(Comparator.naturalOrder()).orElseThrow();
    return pairs.stream().filter(pair -> length(pair) == shortest).toList();
  }

  private static int length(ClockRange range) {
    int seconds = range.to().toSecondOfDay() - range.from().toSecondOfDay();
    return seconds > 0 ? seconds : seconds + 24 * 60 * 60;
  }

  /**
   * One bound has one reading: up to that hour a bare number is the afternoon's, later the
   * morning's.
   */
  private static LocalTime one(MatchResult match, int lastAfternoonHour) {
    List<LocalTime> readings = ClockTime.readings(match.group(1));
    LocalTime morning = readings.get(0);
    boolean afternoon = readings.size() > 1 && morning.getHour() <= lastAfternoonHour;
    return afternoon ? readings.get(1) : morning;
  }
}
