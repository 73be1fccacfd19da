package dev.lifelog.retrieval.analysis;

import dev.lifelog.core.concept.WeightedConcept;
import dev.lifelog.core.settings.Nearest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Concepts by the words that name them. The longest phrase wins, so that "ice cream" is not read as
 * cream. Every concept of the vocabulary is known by its own name, those of the shipped list also
 * by what people say instead. Where no word is known, one with a slip of the pen is taken for what
 * it was meant to be.
 */
final class WordMatching implements ConceptSource {

  private static final String WORDS = "concept-words.tsv";
  private static final int LONGEST = 4;
  private static final int SHORTEST_MISSPELLED = 5;

  /** Letters up to which one that is exchanged makes another word: "couch" is no coach. */
  private static final int LONGER = 6;

  private static final double SURE_OF_A_SLIP = 0.7;

  /** Stemmed phrase to the concepts it speaks of, with their weights. */
  private final Map<String, Map<String, Double>> phrases = new HashMap<>();

  /** Single words as they are spelled, to their stems. */
  private final Map<String, String> spellings = new TreeMap<>();

  /** Words that are none by themselves, as the table of "dining table". */
  private final Set<String> inPhrases = new HashSet<>();

  /** Words whose stem means something else: shopping is not shops. */
  private final Set<String> exact = new HashSet<>();

  WordMatching(List<String> vocabulary) {
    List<String[]> rows = rows();
    rows.stream()
        .filter(row -> row[1].startsWith("="))
        .forEach(row -> exact.add(row[1].substring(1)));
    for (String[] row : rows) {
      if (vocabulary.contains(row[0])) {
        add(row[1], row[0], Double.parseDouble(row[2]));
      }
    }
    for (String concept : vocabulary) {
      add(concept.replace('_', ' '), concept, 1.0);
      add(concept.replace("_", ""), concept, 1.0);
    }
  }

  @Override
  public List<WeightedConcept> concepts(String text) {
    List<String> stems = stems(text);
    Map<String, Double> found = new TreeMap<>();
    for (int i = 0; i < stems.size(); ) {
      i += Math.max(1, matchAt(stems, i, found));
    }
    if (found.isEmpty()) {
      Wording.of(text).words().forEach(word -> slip(word.lower(), found));
    }
    return found.entrySet().stream()
        .map(entry -> new WeightedConcept(entry.getKey(), entry.getValue()))
        .sorted(BEST_FIRST)
        .toList();
  }

  private int matchAt(List<String> stems, int first, Map<String, Double> found) {
    for (int length = Math.min(LONGEST, stems.size() - first); length > 0; length--) {
      Map<String, Double> concepts =
          phrases.get(String.join(" ", stems.subList(first, first + length)));
      if (concepts != null) {
        concepts.forEach((concept, weight) -> found.merge(concept, weight, Math::max));
        return length;
      }
    }
    return 0;
  }

  /** A word that differs by a letter from one that is known; in short ones that is another word. */
  private void slip(String word, Map<String, Double> found) {
    if (word.length() >= SHORTEST_MISSPELLED && !inPhrases.contains(word)) {
      spellings.forEach(
          (spelling, stem) -> {
            boolean added = word.length() != spelling.length() || word.length() > LONGER;
            if (added && word.charAt(0) == spelling.charAt(0) && Nearest.isSlip(word, spelling)) {
              phrases
                  .getOrDefault(stem, Map.of())
                  .forEach(
                      (concept, weight) ->
                          found.merge(concept, weight * SURE_OF_A_SLIP, Math::max));
            }
          });
    }
  }

  private void add(String phrase, String concept, double weight) {
    String stem = String.join(" ", stems(phrase));
    if (!phrase.contains(" ") && phrase.length() >= SHORTEST_MISSPELLED) {
      spellings.put(phrase.replace("=", ""), stem);
    }
    inPhrases.addAll(List.of(phrase.split(" ")));
    phrases.computeIfAbsent(stem, any -> new TreeMap<>()).merge(concept, weight, Math::max);
  }

  private List<String> stems(String text) {
    return Wording.of(text).words().stream()
        .map(word -> exact.contains(word.lower()) ? word.lower() : Stem.of(word.lower()))
        .toList();
  }

  private static List<String[]> rows() {
    List<String[]> rows = new ArrayList<>();
    InputStream packed =
        Objects.requireNonNull(WordMatching.class.getResourceAsStream(WORDS), WORDS);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(packed, StandardCharsets.UTF_8))) {
      reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(rows::add);
    } catch (IOException e) {
      throw new UncheckedIOException(WORDS, e);
    }
    return rows;
  }
}
