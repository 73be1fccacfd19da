package dev.lifelog.models.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifelog.core.UserError;
import dev.lifelog.core.concept.WeightedConcept;
import dev.lifelog.models.bundle.ModelKind;
import dev.lifelog.models.training.TrainingProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The packed questions, as delivered. */
class QuestionTrainingTest {
  @TempDir static Path folder;
  private static QuestionReport report;
  private static QuestionModel model;
  private static final List<TrainingProgress> PROGRESS = new ArrayList<>();

  @BeforeAll
  static void train() throws IOException {
    report = QuestionTraining.create().progress(PROGRESS::add).run(folder.resolve("questions"));
    model = QuestionModel.open(folder.resolve("questions"));
  }

  @Test
  void run_packedQuestions_answersThoseHeldOut() {
    assertThat(report.heldOut().microF1()).isGreaterThan(0.6);
    assertThat(report.heldOut().macroF1()).isGreaterThan(0.5);
    assertThat(report.examples()).isGreaterThanOrEqualTo(1_500);
    assertThat(report.results().get(1).exam().name()).isEqualTo("held-out templates");
    assertThat(report.results().get(1).figures().microF1()).isGreaterThan(0.85);
    assertThat(report.vocabulary()).hasSize(28);
    assertThat(model.bundle().accuracy()).isEqualTo(report.accuracy());
    assertThat(model.bundle().description().kind()).isEqualTo(ModelKind.QUESTION);
    assertThat(PROGRESS).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "coffee in a cafe, cafe",
    "Driving home from the office, car",
    "he drove to work, car",
    "She is watching a movie on TV, television",
    "eating an ice cream beside the sea, icecream",
    "walking across a bridge, bridge",
    "Looking into the refrigerator at home, fridge",
    "buying toys for a child, toyshop",
    "on the train to Berlin, train"
  })
  void concepts_questionsInOtherWords_putTheRightOneFirst(String question, String concept) {
    assertThat(model.concepts(question))
        .isNotEmpty()
        .first()
        .extracting(WeightedConcept::concept)
        .isEqualTo(concept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "???",
        "zzxy qwrt",
        "\u0000\u001b[31m",
        "\ud83d\ude00 \ud83c\udf66",
        "日本語の質問",
        "12:30",
        "which song was playing"
      })
  void concepts_nothingOfTheVocabulary_areNone(String question) {
    assertThat(model.concepts(question)).isEmpty();
  }

  @Test
  void concepts_tenThousandWords_areAnswered() {
    assertThat(model.concepts("coffee in a cafe " + "and then ".repeat(5_000))).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({"a cup of mokka or some java, cafe", "on the tramcar, train"})
  void concepts_wordsNeverLearnt_areReadByTheLexicon(String question, String concept) {
    assertThat(model.concepts(question, 0))
        .first()
        .extracting(WeightedConcept::concept)
        .isEqualTo(concept);
  }

  @Test
  void concepts_lowerThreshold_addsConceptsBehind() {
    List<WeightedConcept> all = model.concepts("coffee and a book", 0);

    assertThat(all).hasSize(28);
    assertThat(all).extracting(WeightedConcept::concept).startsWith("cafe");
    assertThat(all.get(0).weight()).isGreaterThanOrEqualTo(all.get(27).weight());
  }

  @Test
  void run_sameSeed_givesTheSameWeights() throws IOException {
    Path csv = folder.resolve("few.csv");
    Files.writeString(
        csv,
        """
        title,description,concepts
        red,a red thing,red
        blue,a blue thing,blue
        crimson,something crimson,red
        navy,something navy,blue
        """);

    QuestionReport first = few(csv, "first", 1);
    QuestionReport again = few(csv, "again", 1);
    QuestionReport other = few(csv, "other", 2);

    assertThat(first.vocabulary()).containsExactly("blue", "red");
    assertThat(again.bundle().description().files())
        .isEqualTo(first.bundle().description().files())
        .isNotEqualTo(other.bundle().description().files());
  }

  private static QuestionReport few(Path csv, String name, long seed) throws IOException {
    return QuestionTraining.create().questions(csv).epochs(2).seed(seed).run(folder.resolve(name));
  }

  @Test
  void run_oneConcept_isRefused() throws IOException {
    Path csv = Files.writeString(folder.resolve("one.csv"), "title,description,concepts\na,b,c\n");

    assertThatThrownBy(() -> few(csv, "one", 1))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "1 questions for 1 concepts are too few. Write at least two questions for at least two"
                + " concepts");
  }

  @Test
  void open_noBundle_isRefused() {
    assertThatThrownBy(() -> QuestionModel.open(folder))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("No model bundle in " + folder);
  }
}
