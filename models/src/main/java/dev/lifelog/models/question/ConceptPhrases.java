package dev.lifelog.models.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words for the concepts, and words that mean none of them: what variants of questions are made of.
 *
 * @param byConcept phrases that mean the concept
 * @param before neutral phrases that open a question
 * @param after neutral phrases that close one: times, places, company
 * @param templates questions with {} where a phrase goes
 * @param otherTemplates the same, never learnt from
 */
record ConceptPhrases(
    SortedMap<String, List<String>> byConcept,
    List<String> before,
    List<String> after,
    List<String> templates,
    List<String> otherTemplates) {

  static ConceptPhrases packed() {
    SortedMap<String, List<String>> byConcept = table("concept-phrases.csv");
    Map<String, List<String>> neutral = table("neutral-phrases.csv");
    Map<String, List<String>> templates = table("templates.csv");
    return new ConceptPhrases(
        byConcept,
        neutral.getOrDefault("before", List.of()),
        neutral.getOrDefault("after", List.of()),
        templates.getOrDefault("learn", List.of()),
        templates.getOrDefault("held-out", List.of()));
  }

  /** Without the phrases of other concepts: those would be taught as meaning nothing. */
  ConceptPhrases only(Set<String> concepts) {
    SortedMap<String, List<String>> kept = new TreeMap<>(byConcept);
    kept.keySet().retainAll(concepts);
    return new ConceptPhrases(kept, before, after, templates, otherTemplates);
  }

  /** Those alone that may be learnt from. */
  ConceptPhrases only(Predicate<String> allowed) {
    SortedMap<String, List<String>> kept = new TreeMap<>();
    byConcept.forEach(
        (concept, phrases) -> kept.put(concept, phrases.stream().filter(allowed).toList()));
    return new ConceptPhrases(kept, before, after, templates, otherTemplates);
  }

  /** Tokens of all that stands around a phrase, whatever it means. */
  Set<String> frame() {
    return Stream.of(before, after, templates, otherTemplates)
        .flatMap(List::stream)
        .flatMap(text -> Tokeniser.tokens(text).stream())
        .collect(Collectors.toSet());
  }

  private static SortedMap<String, List<String>> table(String resource) {
    SortedMap<String, List<String>> table = new TreeMap<>();
    List<List<String>> rows =
        TrainingQuestions.rows(resource, TrainingQuestions.resource(resource));
    for (List<String> row : rows.subList(1, rows.size())) {
      table
          .computeIfAbsent(row.get(0), key -> new ArrayList<>())
          .addAll(List.of(row.get(1).split(";")));
    }
    return table;
  }
}
