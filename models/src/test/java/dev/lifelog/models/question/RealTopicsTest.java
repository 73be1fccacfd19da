package dev.lifelog.models.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lifelog.core.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealTopicsTest {
  private static final Path TOPICS = Path.of("../../shared/reference/topics");
  private static final Set<String> CONCEPTS = ConceptPhrases.packed().byConcept().keySet();

  @Test
  void read_theOrganisersTopics_haveConceptsOfOurs() {
    assumeTrue(
        Files.isDirectory(TOPICS), "the published topics are not at " + TOPICS.toAbsolutePath());

    QuestionExam exam = RealTopics.read(TOPICS, CONCEPTS);

    assertThat(exam.questions()).hasSize(29);
    assertThat(exam.questions().stream().filter(question -> question.concepts().isEmpty()))
        .hasSize(5);
  }

  @Test
  void assigned_concepts_areOfTheVocabulary() {
    assertThat(
            TrainingQuestions.rows("real", TrainingQuestions.resource("real-topics.csv")).stream()
                .skip(1)
                .flatMap(row -> TrainingQuestions.concepts(row.get(2)).stream()))
        .isSubsetOf(CONCEPTS);
  }

  @Test
  void read_folderWithoutTopics_isRefused(@TempDir Path empty) {
    assertThatThrownBy(() -> RealTopics.read(empty, CONCEPTS))
        .isInstanceOf(UserError.class)
        .hasMessage(
            empty
                + " holds no topics with concepts assigned by hand. Name a folder with one of"
                + " lmrt2019-dev-topics.xml, lmrt2020-dev-topics.xml, ntcir12-dryrun-topics.xml");
  }
}
