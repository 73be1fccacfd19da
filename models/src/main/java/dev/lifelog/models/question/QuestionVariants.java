package dev.lifelog.models.question;

import java.util.ArrayList;
import java.util.Collections;
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

  /** Share of questions told at length, as topics are: with sentences of what stands around. */
  private static final double AT_LENGTH = 0.6;

  private static final int MOST_SENTENCES = 3;
  private static final int MOST_STRAYS = 4;

  private final ConceptPhrases phrases;
  private final Lexicon lexicon;
  private final HeldOutWords heldOut;
  private final List<String> concepts;
  private final List<String> otherThings;
  private final List<String> strays;

  /**
   * Of what may be learnt from.
   *
   * @param questions also the words of these, apart from those that mean a concept by themselves,
   *     are shown beside others
   */
  QuestionVariants(
      ConceptPhrases phrases,
      List<TrainingQuestion> questions,
      Lexicon lexicon,
      HeldOutWords heldOut) {
    this.phrases = phrases;
    this.lexicon = lexicon;
    this.heldOut = heldOut;
    this.concepts = List.copyOf(phrases.byConcept().keySet());
    this.otherThings = new ArrayList<>(new OtherThings(lexicon, phrases).words());
    otherThings.removeAll(heldOut.withheld());
    this.strays = strays(phrases, questions);
  }

  private static List<String> strays(ConceptPhrases phrases, List<TrainingQuestion> questions) {
    Set<String> telling = new TreeSet<>();
    phrases.byConcept().values().stream()
        .flatMap(List::stream)
        .map(Tokeniser::tokens)
        .filter(tokens -> tokens.size() == 1)
        .forEach(telling::addAll);
    SortedSet<String> words = new TreeSet<>();
    for (TrainingQuestion question : questions) {
      for (String word : question.text().split("[^\\p{L}]+", -1)) {
        if (Collections.disjoint(Tokeniser.tokens(word), telling)) {
          words.add(word);
        }
      }
    }
    return List.copyOf(words);
  }

  /** One text of a question; every call another. */
  Example of(TrainingQuestion question, Random random) {
    String text =
        switch (random.nextInt(4)) {
          case 0 -> question.title();
          case 1 -> question.description();
          default -> question.text();
        };
    return varied(atLength(surrounded(text, random), random), question.concepts(), random);
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
    String asked =
        random.nextBoolean()
            ? surrounded(text, random)
            : pick(phrases.templates(), random).replace("{}", text);
    return varied(atLength(asked, random), meant, random);
  }

  /** Some with sentences before and behind that mean nothing. */
  private String atLength(String text, Random random) {
    if (random.nextDouble() >= AT_LENGTH) {
      return text;
    }
    List<String> sentences = new ArrayList<>(List.of(text));
    for (int n = random.nextInt(MOST_SENTENCES); n >= 0; n--) {
      String sentence =
          switch (random.nextInt(4)) {
            case 0 -> pick(phrases.elsewhere(), random);
            case 1 -> pick(otherThings, random) + " " + pick(otherThings, random);
            case 2 -> strays(random);
            default -> pick(phrases.beside(), random);
          };
      sentences.add(random.nextInt(sentences.size() + 1), sentence);
    }
    return String.join(". ", sentences);
  }

  /** Some words that elsewhere stood around a telling one. */
  private String strays(Random random) {
    List<String> words = new ArrayList<>();
    for (int n = 1 + random.nextInt(MOST_STRAYS); n > 0; n--) {
      words.add(pick(strays, random));
    }
    return String.join(" ", words);
  }

  private String surrounded(String text, Random random) {
    String before = random.nextInt(3) > 0 ? pick(phrases.before(), random) : "";
    String after = random.nextInt(3) > 0 ? pick(phrases.after(), random) : "";
    return before + " " + text + " " + after;
  }

  /** Synonyms are stems, which another stemming could make other words of. */
  private Example varied(String text, SortedSet<String> concepts, Random random) {
    List<String> words = new ArrayList<>();
    List<String> tokens = new ArrayList<>();
    for (String word : text.strip().split("\\s+", -1)) {
      if (random.nextDouble() >= WORD_DROPOUT) {
        List<String> read = Tokeniser.tokens(word);
        String synonym = random.nextDouble() < SYNONYM ? synonym(read, random) : "";
        words.add(synonym.isEmpty() ? word : synonym);
        tokens.addAll(synonym.isEmpty() ? read : List.of(synonym));
      }
    }
    return tokens.isEmpty()
        ? new Example(text, Tokeniser.tokens(text), concepts)
        : new Example(String.join(" ", words), tokens, concepts);
  }

  /** Empty where WordNet knows none. */
  private String synonym(List<String> tokens, Random random) {
    Set<String> near = tokens.size() == 1 ? lexicon.synonyms(tokens.get(0)) : new TreeSet<>();
    near.removeAll(heldOut.withheld());
    return pick(List.copyOf(near), random);
  }

  private static String pick(List<String> from, Random random) {
    return from.isEmpty() ? "" : from.get(random.nextInt(from.size()));
  }

  /** All words that a variant can be made of, for the embedding. */
  static SortedSet<String> words(List<TrainingQuestion> questions, ConceptPhrases phrases) {
    SortedSet<String> words = new TreeSet<>();
    questions.forEach(question -> words.addAll(Tokeniser.tokens(question.text())));
    List<List<String>> lists = new ArrayList<>(phrases.byConcept().values());
    lists.addAll(
        List.of(
            phrases.before(),
            phrases.after(),
            phrases.beside(),
            phrases.elsewhere(),
            phrases.templates()));
    lists.forEach(list -> list.forEach(phrase -> words.addAll(Tokeniser.tokens(phrase))));
    return words;
  }

  /**
   * A variant.
   *
   * @param text for those that look for names in it
   */
  record Example(String text, List<String> tokens, SortedSet<String> concepts) {}
}
