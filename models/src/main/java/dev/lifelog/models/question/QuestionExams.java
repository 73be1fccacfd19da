package dev.lifelog.models.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The questions that a training is measured on, put together from what it may not learn from. */
final class QuestionExams {
  static final String QUESTIONS = "held-out questions";
  static final String TEMPLATES = "held-out templates";
  static final String WORDS = "held-out words";

  private static final int OF_TEMPLATES = 400;
  private static final int OF_EACH_WORD = 4;
  private static final double TWO_MEANT = 0.3;

  private final ConceptPhrases phrases;
  private final List<TrainingQuestion> questions;

  QuestionExams(ConceptPhrases phrases, List<TrainingQuestion> questions) {
    this.phrases = phrases;
    this.questions = questions;
  }

  static QuestionExam heldOutQuestions(List<TrainingQuestion> heldOut) {
    return new QuestionExam(QUESTIONS, heldOut.stream().map(QuestionExams::labelled).toList());
  }

  /** Phrases that were learnt, in questions that were not; none where no phrase is known. */
  Optional<QuestionExam> heldOutTemplates() {
    if (phrases.byConcept().isEmpty()) {
      return Optional.empty();
    }
    Random random = new Random(1);
    List<String> concepts = List.copyOf(phrases.byConcept().keySet());
    List<LabelledQuestion> exam = new ArrayList<>();
    for (int i = 0; i < OF_TEMPLATES; i++) {
      String template = phrases.otherTemplates().get(i % phrases.otherTemplates().size());
      SortedSet<String> meant = new TreeSet<>();
      List<String> parts = new ArrayList<>();
      for (int n = random.nextDouble() < TWO_MEANT ? 2 : 1; n > 0; n--) {
        String concept = concepts.get(random.nextInt(concepts.size()));
        List<String> known = phrases.byConcept().get(concept);
        meant.add(concept);
        parts.add(known.get(random.nextInt(known.size())));
      }
      exam.add(new LabelledQuestion(template.replace("{}", String.join(" and ", parts)), meant));
    }
    return Optional.of(new QuestionExam(TEMPLATES, exam));
  }

  /** Each word in some learnt templates, and every written question that has one. */
  QuestionExam heldOutWords(HeldOutWords words) {
    Random random = new Random(1);
    List<LabelledQuestion> exam = new ArrayList<>();
    words
        .byWord()
        .forEach(
            (word, concept) -> {
              for (int i = 0; i < OF_EACH_WORD; i++) {
                String template =
                    phrases.templates().get(random.nextInt(phrases.templates().size()));
                exam.add(
                    new LabelledQuestion(
                        template.replace("{}", word), new TreeSet<>(Set.of(concept))));
              }
            });
    Set<String> stems = new TreeSet<>();
    words.byWord().keySet().forEach(word -> stems.addAll(Tokeniser.tokens(word)));
    for (TrainingQuestion question : questions) {
      if (Tokeniser.tokens(question.text()).stream().anyMatch(stems::contains)) {
        exam.add(labelled(question));
      }
    }
    return new QuestionExam(WORDS, exam);
  }

  private static LabelledQuestion labelled(TrainingQuestion question) {
    return new LabelledQuestion(question.text(), question.concepts());
  }
}
