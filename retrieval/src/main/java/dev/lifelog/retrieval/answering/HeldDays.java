package dev.lifelog.retrieval.answering;

import dev.lifelog.cassandra.schema.DayEntry;
import dev.lifelog.cassandra.schema.DayIndex;
import dev.lifelog.core.UserError;
import dev.lifelog.core.question.DayRange;
import dev.lifelog.core.question.Question;
import dev.lifelog.core.settings.Nearest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The days that the asked users hold and the question does not rule out: all that need be read.
 *
 * @param accepted by user, both ascending; a user without such a day is there with none
 * @param spans what the asked users do hold, for people
 */
public record HeldDays(Map<String, NavigableSet<LocalDate>> accepted, String spans) {

  /**
   * Of one question.
   *
   * @throws UserError where the user that it asks for is unknown
   */
  public static HeldDays of(DayIndex index, Question question) {
    Map<String, NavigableSet<LocalDate>> days = new TreeMap<>();
    for (String user : index.users()) {
      days.put(
          user,
          index.ofUser(user).stream()
              .map(DayEntry::day)
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    return of(days, question);
  }

  static HeldDays of(Ledger.Held ledger, Question question) {
    return of(ledger.days(), question);
  }

  private static HeldDays of(Map<String, NavigableSet<LocalDate>> days, Question question) {
    List<String> users = List.copyOf(days.keySet());
    String asked = question.user();
    if (asked != null && !users.contains(asked)) {
      throw unknown(asked, users);
    }
    Map<String, NavigableSet<LocalDate>> accepted = new TreeMap<>();
    NavigableSet<LocalDate> all = new TreeSet<>();
    StringBuilder spans = new StringBuilder();
    for (String user : asked == null ? users : List.of(asked)) {
      NavigableSet<LocalDate> held =
          new TreeSet<>(days.getOrDefault(user, new TreeSet<>()));
      if (!held.isEmpty()) {
        spans
            .append("; ")
            .append(user)
            .append(" has ")
            .append(held.first())
            .append(" to ")
            .append(held.last());
      }
      all.addAll(held);
      held.removeIf(day -> !question.time().acceptsDay(day));
      accepted.put(user, held);
    }
    return new HeldDays(accepted, nearest(all, question) + spans);
  }

  /** Of the days there are, the one with the fewest days to one that was asked for. */
  private static String nearest(NavigableSet<LocalDate> held, Question question) {
    List<DayRange> asked = question.time().days();
    return asked.isEmpty()
        ? ""
        : held.stream()
            .min(Comparator.comparingLong(day -> distance(day, asked)))
            .map(day -> "; the nearest is " + day)
            .orElse("");
  }

  private static long distance(LocalDate day, List<DayRange> asked) {
    return asked.stream()
        .mapToLong(
            range ->
                Math.max(
                    0,
                    Math.max(
                        range.from().toEpochDay() - day.toEpochDay(),
                        day.toEpochDay() - range.to().toEpochDay())))
        .min()
        .orElse(0);
  }

  public boolean isEmpty() {
    return accepted.values().stream().allMatch(NavigableSet::isEmpty);
  }

  private static UserError unknown(String user, List<String> users) {
    String nearest = Nearest.to(user, users).map(name -> "; the nearest is " + name).orElse("");
    return UserError.of(
        "there is no user " + user + nearest,
        users.isEmpty()
            ? "Ingest a collection first"
            : "Ask for one of " + String.join(", ", users));
  }
}
