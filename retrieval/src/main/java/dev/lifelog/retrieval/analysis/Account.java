package dev.lifelog.retrieval.analysis;

import dev.lifelog.core.concept.WeightedConcept;
import dev.lifelog.core.question.EpisodeCondition;
import dev.lifelog.core.question.Journey;
import dev.lifelog.core.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a question asks for, said to the person who asked: one line an axis, under the names by
 * which each can be set or switched off.
 */
final class Account {

  private final List<String> lines = new ArrayList<>();

  private Account() {}

  static List<String> of(Question question) {
    Account account = new Account();
    account.add(Axis.USER, List.of(question.user() == null ? "all" : question.user()));
    account.lines.addAll(concepts(question.concepts()));
    account.add(Axis.ACTIVITY, question.activities());
    account.add(Axis.PLACE, question.places());
    String time = TimeReader.words(question.time());
    account.add(Axis.TIME, time.isEmpty() ? List.of() : List.of(time));
    account.episode(question.episode());
    account.add(Axis.NOT_CONCEPT, question.irrelevance().concepts());
    account.add(Axis.NOT_PLACE, question.irrelevance().places());
    account.add(Axis.NOT_ACTIVITY, question.irrelevance().activities());
    return account.lines;
  }

  private static List<String> concepts(List<WeightedConcept> concepts) {
    List<String> weighted =
        concepts.stream()
            .map(
                concept ->
                    String.format(Locale.ROOT, "%s %.2f", concept.concept(), concept.weight()))
            .toList();
    return weighted.isEmpty()
        ? List.of()
        : List.of(Axis.CONCEPT + ": " + String.join(", ", weighted));
  }

  private void episode(EpisodeCondition episode) {
    Journey journey = episode.journey();
    add(Axis.JOURNEY, journey == null ? List.of() : List.of(journey.toString()));
    add(Axis.DURATION, episode.hasDuration() ? List.of(episode.duration()) : List.of());
  }

  private void add(Axis axis, List<String> values) {
    if (!values.isEmpty()) {
      lines.add(axis + ": " + String.join(" or ", values));
    }
  }
}
