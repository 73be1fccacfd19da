package dev.lifelog.core.concept;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which classes of a network name which concepts of a lifelog, for networks that were trained on
 * other things. A class means a concept when one of its names is the concept's, or a synonym of it;
 * among several concepts one of its own name wins over synonyms.
 */
public final class ConceptMatching {

  private final List<String> concepts;
  private final Map<String, Set<String>> byClass = new LinkedHashMap<>();

  private ConceptMatching(List<String> concepts) {
    this.concepts = List.copyOf(concepts);
  }

  /**
   * Matches all with all.
   *
   * @param classes as the network's label file has them: one name, or several with commas between
   */
  public static ConceptMatching of(List<String> classes, List<String> concepts) {
    ConceptMatching matching = new ConceptMatching(concepts);
    classes.forEach(label -> matching.byClass.put(label, matching.meant(label)));
    return matching;
  }

  private Set<String> meant(String label) {
    Set<String> names = ConceptNames.of(label);
    Set<String> same = named(names);
    return same.isEmpty() ? named(ConceptNames.withSynonyms(names)) : same;
  }

  private Set<String> named(Set<String> names) {
    return concepts.stream()
        .filter(concept -> !Collections.disjoint(ConceptNames.of(concept), names))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What a class means; nothing for most classes of a large network. */
  public Set<String> concepts(String label) {
    return Collections.unmodifiableSet(byClass.getOrDefault(label, Set.of()));
  }

  /** The classes that mean one of these concepts, in the network's order. */
  public Set<String> classes(Set<String> wanted) {
    Set<String> classes = new LinkedHashSet<>();
    byClass.forEach(
        (label, meant) -> {
          if (!Collections.disjoint(meant, wanted)) {
            classes.add(label);
          }
        });
    return classes;
  }

  /** Whether the network was trained on these very concepts, so that there is nothing to tell. */
  public boolean isIdentity() {
    return byClass.keySet().equals(Set.copyOf(concepts));
  }

  /** Concepts that no class means: questions for them cannot be answered. */
  public List<String> unmatched() {
    return concepts.stream().filter(concept -> classes(Set.of(concept)).isEmpty()).toList();
  }

  /** What matched, a line a concept, and what did not. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (String concept : concepts) {
      Set<String> classes = classes(Set.of(concept));
      if (!classes.isEmpty()) {
        text.append(concept).append(" = ").append(String.join("; ", classes)).append('\n');
      }
    }
    List<String> without = unmatched();
    if (!without.isEmpty()) {
      text.append("without a class: ").append(String.join(", ", without)).append('\n');
    }
    return text.toString();
  }
}
