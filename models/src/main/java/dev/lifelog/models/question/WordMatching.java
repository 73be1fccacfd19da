package dev.lifelog.models.question;

import dev.lifelog.core.concept.WeightedConcept;
import dev.lifelog.core.settings.Nearest;
import dev.lifelog.models.bundle.Naming;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Concepts by the words that name them. The longest phrase wins, so that "ice cream" is not read as
 * cream. Every concept of the vocabulary is known by its own name, those of the shipped list also
 * by what people say instead. Where no word is known, one with a slip of the pen is taken for what
 * it was meant to be. Immutable and safe for many threads.
 */
public final class WordMatching {

  private static final String WORDS = "concept-words.tsv";
  private static final int LONGEST = 4;
  private static final int SHORTEST_MISSPELLED = 5;

  /** Letters up to which one that is exchanged makes another word: "couch" is no coach. */
  private static final int LONGER = 6;

  private static final double SURE_OF_A_SLIP = 0.7;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}]+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:'\\p{L}+)?");

  /** Stemmed phrase to the concepts it speaks of, with their weights. */
  private final Map<String, Map<String, Double>> phrases = new HashMap<>();

  /** Single words as they are spelled, to their stems. */
  private final Map<String, String> spellings = new TreeMap<>();

  /** Words that are none by themselves, as the table of "dining table". */
  private final Set<String> inPhrases = new HashSet<>();

  /** Words whose stem means something else: shopping is not shops. */
  private final Set<String> exact = new HashSet<>();

  WordMatching(List<Naming> namings) {
    shipped().stream()
        .map(Naming::phrase)
        .filter(phrase -> phrase.startsWith("="))
        .forEach(phrase -> exact.add(phrase.substring(1)));
    namings.forEach(naming -> add(naming.phrase(), naming.concept(), naming.weight()));
  }

  /** By the names of the concepts and the shipped list. */
  public static WordMatching packed(List<String> vocabulary) {
    return new WordMatching(namings(vocabulary, any -> true));
  }

  /**
   * What names the concepts of a vocabulary.
   *
   * @param allowed phrases that may be used
   */
  static List<Naming> namings(List<String> vocabulary, Predicate<String> allowed) {
    List<Naming> namings = new ArrayList<>(shipped());
    namings.removeIf(naming -> !vocabulary.contains(naming.concept()));
    for (String concept : vocabulary) {
      namings.add(new Naming(concept, concept.replace('_', ' '), 1));
      namings.add(new Naming(concept, concept.replace("_", ""), 1));
    }
    return namings.stream().distinct().filter(naming -> allowed.test(naming.phrase())).toList();
  }

  /** The whole list, whatever the vocabulary: "parking" is no park where there is no car, too. */
  private static List<Naming> shipped() {
    return TrainingQuestions.resource(WORDS)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .map(row -> new Naming(row[0], row[1], Double.parseDouble(row[2])))
        .toList();
  }

  /** Those that the text names, the surest first; ties by name. */
  public List<WeightedConcept> concepts(String text) {
    return named(text).entrySet().stream()
        .map(entry -> new WeightedConcept(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingDouble(WeightedConcept::weight)
                .reversed()
                .thenComparing(WeightedConcept::concept))
        .toList();
  }

  /** How surely the text names each of these concepts, 0 to 1. */
  float[] strengths(String text, List<String> concepts) {
    Map<String, Double> named = named(text);
    float[] strengths = new float[concepts.size()];
    for (int c = 0; c < strengths.length; c++) {
      strengths[c] = named.getOrDefault(concepts.get(c), 0.0).floatValue();
    }
    return strengths;
  }

  private Map<String, Double> named(String text) {
    List<String> words = words(text);
    List<String> stems = words.stream().map(this::stem).toList();
    Map<String, Double> found = new TreeMap<>();
    for (int i = 0; i < stems.size(); ) {
      i += Math.max(1, matchAt(stems, i, found));
    }
    if (found.isEmpty()) {
      words.forEach(word -> slip(word, found));
    }
    return found;
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
    String stem = String.join(" ", words(phrase).stream().map(this::stem).toList());
    if (!phrase.contains(" ") && phrase.length() >= SHORTEST_MISSPELLED) {
      spellings.put(phrase.replace("=", ""), stem);
    }
    inPhrases.addAll(List.of(phrase.split(" ")));
    phrases.computeIfAbsent(stem, any -> new TreeMap<>()).merge(concept, weight, Math::max);
  }

  private String stem(String word) {
    return exact.contains(word) ? word : Stem.of(word);
  }

  private static List<String> words(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    String plain = INVISIBLE.matcher(bare.replace('’', '\'').replace("\u200b", "")).replaceAll(" ");
    return WORD.matcher(plain)
        .results()
        .map(MatchResult::group)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }
}
