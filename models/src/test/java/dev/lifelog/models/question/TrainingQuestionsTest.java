package dev.lifelog.models.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifelog.core.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingQuestionsTest {
  private static final Set<String> CONCEPTS =
      Set.of(
          ("cafe restaurant bar kitchen fridge dining_table television bedroom bathroom car bus"
                  + " train supermarket toyshop bookshop office_screen laptop meeting whiteboard"
                  + " street park seaside bridge gym phone reading icecream corridor")
              .split(" ", -1));

  @TempDir Path folder;

  @Test
  void packed_questions_areManyAndCoverEveryConcept() {
    List<TrainingQuestion> questions = TrainingQuestions.packed();

    assertThat(questions.stream().map(TrainingQuestion::text).distinct())
        .hasSize(questions.size())
        .hasSizeGreaterThan(250);
    for (String concept : CONCEPTS) {
      assertThat(questions.stream().filter(q -> q.concepts().contains(concept)))
          .as(concept)
          .hasSizeGreaterThanOrEqualTo(9);
    }
    assertThat(questions.stream().flatMap(q -> q.concepts().stream())).isSubsetOf(CONCEPTS);
    assertThat(questions.stream().filter(q -> q.concepts().size() > 1)).hasSizeGreaterThan(30);
    assertThat(questions.stream().filter(q -> q.concepts().isEmpty())).hasSizeGreaterThan(20);
    assertThat(ConceptPhrases.packed().byConcept()).containsOnlyKeys(CONCEPTS);
  }

  @Test
  void packed_openings_areNotThoseOfTheOrganisersTopics() {
    assertThat(TrainingQuestions.text().toLowerCase(Locale.ROOT))
        .doesNotContain("find the moment when", "find the moments when");
  }

  @Test
  void composed_manyVariants_areMostlyDifferentAndKeepTheirConcepts() {
    QuestionVariants variants =
        new QuestionVariants(ConceptPhrases.packed(), Lexicon.packed(), HeldOutWords.none());
    Random random = new Random(3);

    Set<QuestionVariants.Example> examples =
        Stream.generate(() -> variants.composed(random)).limit(2_000).collect(Collectors.toSet());

    assertThat(examples).hasSizeGreaterThan(1_900);
    assertThat(examples.stream().flatMap(example -> example.concepts().stream()))
        .isSubsetOf(CONCEPTS)
        .contains("cafe", "corridor");
    assertThat(examples).anyMatch(example -> example.concepts().isEmpty());
  }

  @Test
  void read_quotedCommasAndSeveralConcepts_areUnderstood() throws IOException {
    Path file =
        write("title,description,concepts", "Tea,\"Tea, or \"\"coffee\"\"\",cafe; bar", "No,No,");

    assertThat(TrainingQuestions.read(file))
        .containsExactly(
            new TrainingQuestion("Tea", "Tea, or \"coffee\"", new TreeSet<>(Set.of("bar", "cafe"))),
            new TrainingQuestion("No", "No", new TreeSet<>()));
  }

  @Test
  void read_wrongLines_areNamed() throws IOException {
    assertRefused(": the header is not title,description,concepts. ", 1, "a,b,c");
    assertRefused(": 4 fields, 3 expected: ", 2, "title,description,concepts", "a,b,c,d");
    assertRefused(
        ": neither title nor description has a word: ", 2, "title,description,concepts", "1,?,c");
    assertRefused(": a quote never closes: ", 2, "title,description,concepts", "a,\"b,c");
  }

  private void assertRefused(String message, int line, String... lines) throws IOException {
    Path file = write(lines);
    assertThatThrownBy(() -> TrainingQuestions.read(file))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(file + ", line " + line + message);
  }

  private Path write(String... lines) throws IOException {
    return Files.write(folder.resolve("questions.csv"), List.of(lines));
  }
}
