package dev.lifelog.models.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Makes many questions of few: title or description or both, neutral words around them, words left
 * out; and new ones put together from phrases, so that every phrase is met without its question.
 */
final class QuestionVariants {
  /** Share of words that a variant forgets, so that no single word is needed. */
  private static final double WORD_DROPOUT = 0.08;

  private static final double NOTHING_MEANT = 0.06;
  private static final double TWO_MEANT = 0.3;

  private final ConceptPhrases phrases;
  private final List<String> concepts;

  QuestionVariants(ConceptPhrases phrases) {
    this.phrases = phrases;
    this.concepts = List.copyOf(phrases.byConcept().keySet());
  }

  /** One text of a question; every call another. */
  Example of(TrainingQuestion question, Random random) {
    String text =
        switch (random.nextInt(4)) {
          case 0 -> question.title();
          case 1 -> question.description();
          default -> question.text();
        };
    return new Example(forget(surrounded(text, random), random), question.concepts());
  }

  /** A question of phrases for none, one or two concepts. */
  Example composed(Random random) {
    SortedSet<String> meant = new TreeSet<>();
    String text = "";
    double draw = random.nextDouble();
    int count = draw < NOTHING_MEANT ? 0 : draw < NOTHING_MEANT + TWO_MEANT ? 2 : 1;
    for (int i = 0; i < count; i++) {
      String concept = pick(concepts, random);
      meant.add(concept);
      text = text + " " + pick(phrases.byConcept().get(concept), random);
      if (random.nextBoolean()) {
        text = text + " " + pick(phrases.after(), random);
      }
    }
    return new Example(forget(surrounded(text, random), random), meant);
  }

  private String surrounded(String text, Random random) {
    String before = random.nextInt(3) > 0 ? pick(phrases.before(), random) : "";
    String after = random.nextInt(3) > 0 ? pick(phrases.after(), random) : "";
    return before + " " + text + " " + after;
  }

  private static List<String> forget(String text, Random random) {
    List<String> tokens = Tokeniser.tokens(text);
    List<String> kept = new ArrayList<>(tokens);
    kept.removeIf(token -> random.nextDouble() < WORD_DROPOUT);
    return kept.isEmpty() ? tokens : kept;
  }

  private static String pick(List<String> from, Random random) {
    return from.isEmpty() ? "" : from.get(random.nextInt(from.size()));
  }

  /** All words that a variant can hold, for the embedding. */
  static SortedSet<String> words(List<TrainingQuestion> questions, ConceptPhrases phrases) {
    SortedSet<String> words = new TreeSet<>();
    questions.forEach(question -> words.addAll(Tokeniser.tokens(question.text())));
    for (List<String> list : phrases.byConcept().values()) {
      list.forEach(phrase -> words.addAll(Tokeniser.tokens(phrase)));
    }
    for (List<String> list : Arrays.asList(phrases.before(), phrases.after())) {
      list.forEach(phrase -> words.addAll(Tokeniser.tokens(phrase)));
    }
    return words;
  }

  record Example(List<String> tokens, SortedSet<String> concepts) {}
}
