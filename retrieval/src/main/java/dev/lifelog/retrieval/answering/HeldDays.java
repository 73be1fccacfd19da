package dev.lifelog.retrieval.answering;

import dev.lifelog.core.UserError;
import dev.lifelog.core.question.Question;
import dev.lifelog.core.settings.Nearest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The days that the asked users hold and the question does not rule out: all that need be read.
 *
 * @param accepted by user, both ascending; a user without such a day is there with none
 * @param spans what the asked users do hold, for people
 */
record HeldDays(Map<String, NavigableSet<LocalDate>> accepted, String spans) {

  static HeldDays of(Ledger.Held ledger, Question question) {
    List<String> users = List.copyOf(ledger.days().keySet());
    String asked = question.user();
    if (asked != null && !users.contains(asked)) {
      throw unknown(asked, users);
    }
    Map<String, NavigableSet<LocalDate>> accepted = new TreeMap<>();
    StringBuilder spans = new StringBuilder();
    for (String user : asked == null ? users : List.of(asked)) {
      NavigableSet<LocalDate> held =
          new TreeSet<>(ledger.days().getOrDefault(user, new TreeSet<>()));
      if (!held.isEmpty()) {
        spans
            .append("; ")
            .append(user)
            .append(" has ")
            .append(held.first())
            .append(" to ")
            .append(held.last());
      }
      held.removeIf(day -> !question.time().acceptsDay(day));
      accepted.put(user, held);
    }
    return new HeldDays(accepted, spans.toString());
  }

  boolean isEmpty() {
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
