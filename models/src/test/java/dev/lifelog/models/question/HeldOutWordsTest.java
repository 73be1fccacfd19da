package dev.lifelog.models.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeldOutWordsTest {
  private static final Lexicon LEXICON = Lexicon.packed();
  private static final ConceptPhrases PHRASES = ConceptPhrases.packed();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 11, 12})
  void draw_neitherTheWordsNorTheirSynonyms_areLearntFrom(long lot) {
    HeldOutWords words = HeldOutWords.draw(PHRASES, LEXICON, lot);
    ConceptPhrases taught = PHRASES.only(words.absent());
    List<TrainingQuestion> questions =
        TrainingQuestions.packed().stream().filter(q -> words.absent().test(q.text())).toList();
    QuestionVariants variants = new QuestionVariants(taught, LEXICON, words);
    Random random = new Random(lot);

    Set<String> met = new TreeSet<>(QuestionVariants.words(questions, taught));
    for (int i = 0; i < 3_000; i++) {
      met.addAll(variants.composed(random).tokens());
      met.addAll(variants.of(questions.get(i % questions.size()), random).tokens());
    }

    assertThat(words.byWord()).hasSizeBetween(50, 56);
    for (String word : words.byWord().keySet()) {
      String stem = Tokeniser.tokens(word).get(0);
      assertThat(met).doesNotContain(stem);
      assertThat(LEXICON.synonyms(stem)).noneMatch(met::contains);
    }
    assertThat(taught.byConcept().values())
        .allSatisfy(list -> assertThat(list).hasSizeGreaterThan(3));
  }

  @Test
  void hiddenIn_wordsAndSynonyms_areLeftOut() {
    HeldOutWords words = new HeldOutWords(new TreeMap<>(), Set.of("car", "auto"));

    assertThat(words.hiddenIn("two cars, an auto and a bus")).isEqualTo("two an and a bus");
  }

  @Test
  void exam_everyQuestion_holdsAWord() {
    HeldOutWords words = HeldOutWords.draw(PHRASES, LEXICON, 1);

    QuestionExam exam = new QuestionExams(PHRASES, TrainingQuestions.packed()).heldOutWords(words);

    assertThat(exam.questions()).hasSizeGreaterThan(words.byWord().size() * 4 - 1);
    assertThat(exam.questions()).noneMatch(question -> words.absent().test(question.text()));
  }
}
