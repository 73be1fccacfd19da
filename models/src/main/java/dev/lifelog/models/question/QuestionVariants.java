package dev.lifelog.models.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Makes many questions of few: title or description or both, neutral words around them, words left
 * out or replaced by synonyms; and new ones put together from phrases and templates, so that every
 * phrase is met without its question.
 */
final class QuestionVariants {
  /** Share of words that a variant forgets, so that no single word is needed. */
  private static final double WORD_DROPOUT = 0.08;

  /** Share of words replaced, where WordNet knows another. */
  private static final double SYNONYM = 0.12;

  private static final double NOTHING_MEANT = 0.12;
  private static final double TWO_MEANT = 0.25;

  /** Share of questions that also speak of something that no concept stands for. */
  private static final double OTHER_THING = 0.2;

  private final ConceptPhrases phrases;
  private final Lexicon lexicon;
  private final HeldOutWords heldOut;
  private final List<String> concepts;
  private final List<String> otherThings;

  QuestionVariants(ConceptPhrases phrases, Lexicon lexicon, HeldOutWords heldOut) {
    this.phrases = phrases;
    this.lexicon = lexicon;
    this.heldOut = heldOut;
    this.concepts = List.copyOf(phrases.byConcept().keySet());
    this.otherThings = new ArrayList<>(new OtherThings(lexicon, phrases).words());
    otherThings.removeAll(heldOut.withheld());
  }

  /** One text of a question; every call another. */
  Example of(TrainingQuestion question, Random random) {
    String text =
        switch (random.nextInt(4)) {
          case 0 -> question.title();
          case 1 -> question.description();
          default -> question.text();
        };
    return new Example(varied(surrounded(text, random), random), question.concepts());
  }

  /** A question of phrases for none, one or two concepts. */
  Example composed(Random random) {
    SortedSet<String> meant = new TreeSet<>();
    List<String> parts = new ArrayList<>();
    double draw = random.nextDouble();
    int count = draw < NOTHING_MEANT ? 0 : draw < NOTHING_MEANT + TWO_MEANT ? 2 : 1;
    for (int i = 0; i < count; i++) {
      String concept = pick(concepts, random);
      meant.add(concept);
      parts.add(pick(phrases.byConcept().get(concept), random));
    }
    if (count == 0 || random.nextDouble() < OTHER_THING) {
      parts.add(random.nextInt(parts.size() + 1), pick(otherThings, random));
    }
    String text = String.join(random.nextBoolean() ? " and " : " ", parts);
    return new Example(
        varied(
            random.nextBoolean()
                ? surrounded(text, random)
                : pick(phrases.templates(), random).replace("{}", text),
            random),
        meant);
  }

  private String surrounded(String text, Random random) {
    String before = random.nextInt(3) > 0 ? pick(phrases.before(), random) : "";
    String after = random.nextInt(3) > 0 ? pick(phrases.after(), random) : "";
    return before + " " + text + " " + after;
  }

  private List<String> varied(String text, Random random) {
    List<String> tokens = Tokeniser.tokens(text);
    List<String> kept = new ArrayList<>();
    for (String token : tokens) {
      if (random.nextDouble() >= WORD_DROPOUT) {
        kept.add(random.nextDouble() < SYNONYM ? synonym(token, random) : token);
      }
    }
    return kept.isEmpty() ? tokens : kept;
  }

  private String synonym(String token, Random random) {
    Set<String> near = lexicon.synonyms(token);
    near.removeAll(heldOut.withheld());
    return near.isEmpty() ? token : pick(List.copyOf(near), random);
  }

  private static String pick(List<String> from, Random random) {
    return from.isEmpty() ? "" : from.get(random.nextInt(from.size()));
  }

  /** All words that a variant can be made of, for the embedding. */
  static SortedSet<String> words(List<TrainingQuestion> questions, ConceptPhrases phrases) {
    SortedSet<String> words = new TreeSet<>();
    questions.forEach(question -> words.addAll(Tokeniser.tokens(question.text())));
    List<List<String>> lists = new ArrayList<>(phrases.byConcept().values());
    lists.addAll(List.of(phrases.before(), phrases.after(), phrases.templates()));
    lists.forEach(list -> list.forEach(phrase -> words.addAll(Tokeniser.tokens(phrase))));
    return words;
  }

  record Example(List<String> tokens, SortedSet<String> concepts) {}
}
