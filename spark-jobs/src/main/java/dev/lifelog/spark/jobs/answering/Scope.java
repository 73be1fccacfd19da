package dev.lifelog.spark.jobs.answering;

import dev.lifelog.core.concept.WeightedConcept;
import dev.lifelog.core.question.Question;
import dev.lifelog.retrieval.answering.HeldDays;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.TreeSet;

/**
 * What some questions need to be read, all of them together: the values of the partition keys,
 * which the connector hands to the server.
 */
final class Scope {

  private final Set<String> users = new TreeSet<>();
  private final Set<LocalDate> days = new TreeSet<>();
  private final Set<String> concepts = new TreeSet<>();

  void add(Question question, HeldDays held) {
    held.accepted()
        .forEach(
            (user, accepted) -> {
              if (!accepted.isEmpty()) {
                users.add(user);
                days.addAll(accepted);
              }
            });
    question.concepts().stream().map(WeightedConcept::concept).forEach(concepts::add);
    concepts.addAll(question.irrelevance().concepts());
  }

  boolean isEmpty() {
    return users.isEmpty();
  }

  Object[] users() {
    return users.toArray();
  }

  Object[] days() {
    return days.toArray();
  }

  Object[] months() {
    return days.stream().map(day -> YearMonth.from(day).toString()).distinct().toArray();
  }

  /** Those wanted and those excluded. */
  Object[] concepts() {
    return concepts.toArray();
  }
}
