package dev.lifelog.retrieval.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lifelog.core.UserError;
import dev.lifelog.core.concept.WeightedConcept;
import dev.lifelog.core.question.Question;
import dev.lifelog.core.topic.Topic;
import dev.lifelog.core.topic.TopicReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published topics of real tasks, which nobody wrote with this analysis in mind. */
class RealTopicsTest {

  private static final Path TOPICS = Path.of("../../shared/reference/topics");

  private final QuestionAnalysis analysis =
      new QuestionAnalysis(
          Surroundings.GAZETTEER,
          Surroundings.VOCABULARY,
          ConceptSource.words(Surroundings.VOCABULARY));

  @BeforeEach
  void present() {
    assumeTrue(
        Files.isDirectory(TOPICS), "the published topics are not at " + TOPICS.toAbsolutePath());
  }

  @ParameterizedTest
  @CsvSource({
    "lmrt2019-dev-topics.xml, 8", // of 9: no guitar in the vocabulary
    "lmrt2020-dev-topics.xml, 9", // of 10: no monsters
    "ntcir12-dryrun-topics.xml, 8" // of 10: neither people nor credit cards
  })
  void analyse_everyTopic_isUnderstoodOrSaysWhyNot(String file, int understood) {
    int count = 0;
    for (Topic topic : TopicReader.read(TOPICS.resolve(file))) {
      try {
        assertThat(analysis.analyse(topic).question().user()).as(topic.title()).isEqualTo("u1");
        count++;
      } catch (UserError e) {
        assertThat(e).hasMessageContaining("is known here. Name what can be seen");
      }
    }
    assertThat(count).as("topics of %s that are understood", file).isEqualTo(understood);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          lmrt2019-dev-topics.xml   | 001 | icecream seaside | -          | -    | -
          lmrt2019-dev-topics.xml   | 002 | restaurant       | -          | -    | cafe
          lmrt2019-dev-topics.xml   | 004 | bridge           | -          | -    | -
          lmrt2020-dev-topics.xml   | 001 | bar              | 2015 or 2016 | Home | -
          lmrt2020-dev-topics.xml   | 003 | toyshop          | -          | -    | supermarket
          lmrt2020-dev-topics.xml   | 005 | bus train        | 2015 or 2018 | -  | car
          lmrt2020-dev-topics.xml   | 007 | supermarket      | Saturday or Sunday, 2016 or 2018 | - | -
          ntcir12-dryrun-topics.xml | 003 | supermarket      | -          | -    | cafe
          ntcir12-dryrun-topics.xml | 004 | dining_table kitchen | 05:00–11:00 | - | -
          ntcir12-dryrun-topics.xml | 009 | office_screen    | -          | -    | phone
          """)
  void analyse_readsWhatTheTopicSays(
      String file, String id, String concepts, String time, String notPlaces, String notConcepts) {
    Topic topic =
        TopicReader.read(TOPICS.resolve(file)).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow();

    Question question = analysis.analyse(topic).question();

    assertThat(question.concepts().stream().map(WeightedConcept::concept).sorted())
        .as("concepts")
        .containsExactly(concepts.split(" "));
    assertThat(TimeReader.words(question.time())).as("time").isEqualTo(time == null ? "" : time);
    assertThat(question.irrelevance().places())
        .as("not places")
        .isEqualTo(notPlaces == null ? List.of() : List.of(notPlaces));
    assertThat(question.irrelevance().concepts())
        .as("not concepts")
        .isEqualTo(notConcepts == null ? List.of() : List.of(notConcepts));
  }
}
