package dev.lifelog.models.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Words that a training never meets, nor their synonyms: how well a network knows what it was not
 * taught. Drawn by lot among the single words that mean a concept and stand in the lexicon.
 *
 * @param byWord each word with its concept
 * @param withheld stems of those words and of their synonyms
 */
public record HeldOutWords(SortedMap<String, String> byWord, Set<String> withheld) {
  /** Of each concept. */
  private static final int WORDS = 2;

  static HeldOutWords none() {
    return new HeldOutWords(new TreeMap<>(), Set.of());
  }

  /**
   * Draws two words of each concept. One that stands in the frames of questions ("show", "pictures
   * of"), or whose synonym does, could not be kept from a network, so it is not drawn.
   *
   * @param lot another lot, other words
   */
  static HeldOutWords draw(ConceptPhrases phrases, Lexicon lexicon, long lot) {
    SortedMap<String, Set<String>> meanings = new TreeMap<>();
    SortedMap<String, String> written = new TreeMap<>();
    phrases
        .byConcept()
        .forEach(
            (concept, list) -> {
              for (String phrase : list) {
                List<String> tokens = Tokeniser.tokens(phrase);
                if (tokens.size() == 1 && lexicon.vector(tokens.get(0)) != null) {
                  written.put(tokens.get(0), phrase);
                  meanings.computeIfAbsent(tokens.get(0), any -> new TreeSet<>()).add(concept);
                }
              }
            });
    Set<String> frame = phrases.frame();
    SortedMap<String, String> byWord = new TreeMap<>();
    Set<String> withheld = new TreeSet<>();
    Random random = new Random(lot);
    for (String concept : phrases.byConcept().keySet()) {
      List<String> words = new ArrayList<>();
      for (Map.Entry<String, Set<String>> word : meanings.entrySet()) {
        if (word.getValue().equals(Set.of(concept))
            && !frame.contains(word.getKey())
            && Collections.disjoint(lexicon.synonyms(word.getKey()), frame)) {
          words.add(word.getKey());
        }
      }
      Collections.shuffle(words, random);
      for (String word : words.subList(0, Math.min(WORDS, words.size()))) {
        byWord.put(Objects.requireNonNull(written.get(word)), concept);
        withheld.add(word);
        withheld.addAll(lexicon.synonyms(word));
      }
    }
    return new HeldOutWords(byWord, withheld);
  }

  /** Whether a text can be learnt from. */
  Predicate<String> absent() {
    return text -> Collections.disjoint(Tokeniser.tokens(text), withheld);
  }

  /** The text as somebody reads it who does not know these words. */
  public String hiddenIn(String text) {
    List<String> shown = new ArrayList<>();
    for (String word : text.split("\\s+", -1)) {
      if (absent().test(word)) {
        shown.add(word);
      }
    }
    return String.join(" ", shown);
  }
}
