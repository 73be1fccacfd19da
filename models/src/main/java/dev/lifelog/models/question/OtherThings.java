package dev.lifelog.models.question;

import java.util.ArrayList;
import java.util.List;

/**
 * Words that are near no phrase of any concept: shown as meaning none, so that a network learns
 * where its concepts end.
 */
final class OtherThings {
  /** Cosine from which on words are near. */
  private static final double NEAR = 0.35;

  /** Of the lexicon's words every so many is looked at: enough for many epochs. */
  private static final int STEP = 7;

  private final Lexicon lexicon;
  private final List<float[]> meant = new ArrayList<>();

  OtherThings(Lexicon lexicon, ConceptPhrases phrases) {
    this.lexicon = lexicon;
    phrases.byConcept().values().stream()
        .flatMap(List::stream)
        .flatMap(phrase -> Tokeniser.tokens(phrase).stream())
        .distinct()
        .map(lexicon::vector)
        .filter(vector -> vector != null)
        .forEach(meant::add);
  }

  List<String> words() {
    List<String> far = new ArrayList<>();
    for (int i = 0; i < lexicon.words().size(); i += STEP) {
      String word = lexicon.words().get(i);
      float[] vector = lexicon.vector(word);
      if (vector != null
          && meant.stream().allMatch(other -> Lexicon.cosine(vector, other) < NEAR)) {
        far.add(word);
      }
    }
    return far;
  }
}
