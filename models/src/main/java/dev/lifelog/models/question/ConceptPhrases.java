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
 * @param beside clauses of what stands around and means nothing
 * @param elsewhere phrases with the words of concepts in another sense
 * @param templates questions with {} where a phrase goes
 * @param otherTemplates the same, never learnt from
 */
record ConceptPhrases(
    SortedMap<String, List<String>> byConcept,
    List<String> before,
    List<String> after,
    List<String> beside,
    List<String> elsewhere,
    List<String> templates,
    List<String> otherTemplates) {

  /** One of so many templates is held out while trying things out. */
  private static final int HELD_OUT_OF = 4;

  static ConceptPhrases packed() {
    SortedMap<String, List<String>> byConcept = table("concept-phrases.csv");
    Map<String, List<String>> neutral = table("neutral-phrases.csv");
    Map<String, List<String>> templates = table("templates.csv");
    return new ConceptPhrases(
        byConcept,
        neutral.getOrDefault("before", List.of()),
        neutral.getOrDefault("after", List.of()),
        neutral.getOrDefault("beside", List.of()),
        neutral.getOrDefault("elsewhere", List.of()),
        templates.getOrDefault("learn", List.of()),
        templates.getOrDefault("held-out", List.of()));
  }

  /** Without the phrases of other concepts: those would be taught as meaning nothing. */
  ConceptPhrases only(Set<String> concepts) {
    SortedMap<String, List<String>> kept = new TreeMap<>(byConcept);
    kept.keySet().retainAll(concepts);
    return with(kept, beside, elsewhere);
  }

  /** Those alone that may be learnt from. */
  ConceptPhrases only(Predicate<String> allowed) {
    SortedMap<String, List<String>> kept = new TreeMap<>();
    byConcept.forEach(
        (concept, phrases) -> kept.put(concept, phrases.stream().filter(allowed).toList()));
    return with(
        kept,
        beside.stream().filter(allowed).toList(),
        elsewhere.stream().filter(allowed).toList());
  }

  private ConceptPhrases with(
      SortedMap<String, List<String>> phrases, List<String> around, List<String> otherSenses) {
    return new ConceptPhrases(
        phrases, before, after, around, otherSenses, templates, otherTemplates);
  }

  /** For trying things out: some of the templates are held out, and those for measuring unseen. */
  ConceptPhrases developing() {
    List<String> learnt = new ArrayList<>();
    List<String> heldOut = new ArrayList<>();
    for (String template : templates) {
      (learnt.size() / (HELD_OUT_OF - 1) > heldOut.size() ? heldOut : learnt).add(template);
    }
    return new ConceptPhrases(byConcept, before, after, beside, elsewhere, learnt, heldOut);
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
