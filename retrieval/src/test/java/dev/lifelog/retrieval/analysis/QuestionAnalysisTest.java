package dev.lifelog.retrieval.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifelog.core.UserError;
import dev.lifelog.core.concept.WeightedConcept;
import dev.lifelog.core.question.Question;
import dev.lifelog.core.question.TimeCondition;
import dev.lifelog.core.topic.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionAnalysisTest {

  private final QuestionAnalysis analysis =
      new QuestionAnalysis(
          Surroundings.GAZETTEER,
          Surroundings.VOCABULARY,
          ConceptSource.words(Surroundings.VOCABULARY));

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "questions.txt", delimiter = '|', numLinesToSkip = 1)
  void analyse_readsEachAxis(
      String text,
      @Nullable String user,
      @Nullable String concepts,
      @Nullable String activities,
      @Nullable String places,
      @Nullable String time,
      @Nullable String notConcepts,
      @Nullable String notPlaces,
      @Nullable String notActivities) {
    Question question = analysis.analyse(text).question();

    assertThat(question.user()).isEqualTo(user);
    assertThat(new TreeSet<>(question.concepts().stream().map(WeightedConcept::concept).toList()))
        .as("concepts")
        .isEqualTo(new TreeSet<>(split(concepts, " ")));
    assertThat(question.activities()).as("activities").isEqualTo(split(activities, ", "));
    assertThat(question.places()).as("places").isEqualTo(split(places, ", "));
    assertThat(words(question.time())).as("time").isEqualTo(time == null ? "" : time);
    assertThat(question.irrelevance().concepts())
        .as("not concepts")
        .isEqualTo(split(notConcepts, " "));
    assertThat(question.irrelevance().places()).as("not places").isEqualTo(split(notPlaces, ", "));
    assertThat(question.irrelevance().activities())
        .as("not activities")
        .isEqualTo(split(notActivities, ", "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "journeys.txt", delimiter = '|', numLinesToSkip = 1)
  void analyse_readsWaysAndDurations(
      String text,
      @Nullable String concepts,
      @Nullable String places,
      @Nullable String time,
      @Nullable String journey,
      @Nullable String duration) {
    Question question = analysis.analyse(text).question();

    assertThat(new TreeSet<>(question.concepts().stream().map(WeightedConcept::concept).toList()))
        .as("concepts")
        .isEqualTo(new TreeSet<>(split(concepts, " ")));
    assertThat(question.places()).as("places").isEqualTo(split(places, ", "));
    assertThat(words(question.time())).as("time").isEqualTo(time == null ? "" : time);
    assertThat(Objects.toString(question.episode().journey(), null))
        .as("journey")
        .isEqualTo(journey);
    assertThat(question.episode().duration())
        .as("duration")
        .isEqualTo(duration == null ? "" : duration);
  }

  private static List<String> split(@Nullable String values, String separator) {
    return values == null ? List.of() : Arrays.asList(values.split(separator));
  }

  /** As the notes say it, clock ranges apart by commas. */
  private static String words(TimeCondition time) {
    return TimeReader.words(time).replaceAll("(\\d\\d:\\d\\d) or ", "$1, ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          coffee of u7                      | there is no user u7; the nearest is u1. Ask for one of u1, u2
          coffee of u1 and u2               | the question names the users u1 and u2. Ask for each apart, or name none to ask for all
          coffee on 2018-02-30              | there is no date 2018-02-30; the nearest is 28 February. Write it as year-month-day, for instance 2018-05-04
          coffee on 31 June                 | there is no date 31 June; the nearest is 30 June. Write it as year-month-day, for instance 2018-05-04
          coffee in the morning at 8 pm     | "in the morning" and "at 8 pm" exclude each other. Ask for one of them, or join them with "or"
          coffee in the morning in the evening | "in the morning" and "in the evening" exclude each other. Ask for one of them, or join them with "or"
          coffee on Monday 2018-05-04       | the days asked for exclude each other: 2018-05-04, Monday. Leave out either the date or the weekday, month and year
          coffee between 2018-05-09 and 2018-05-04 | the dates 2018-05-09 to 2018-05-04 end before they begin. Name the earlier date first
          reading for more than two hours and less than one hour | "less than one hour" and at least 121 minutes exclude each other. Ask for one of them
          not at home                       | "not at home" says only what not to show. Say also what to look for
          """)
  void analyse_whatCannotBe_saysSo(String text, String message) {
    assertThatThrownBy(() -> analysis.analyse(text))
        .isInstanceOf(UserError.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\u200b\u0000\u0007", "🍦🌊", "?!…", "\n\t\r"})
  void analyse_noWords_asksForSome(String text) {
    assertThatThrownBy(() -> analysis.analyse(text))
        .isInstanceOf(UserError.class)
        .hasMessage("the question holds no words. Ask for instance \"coffee in a cafe\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'; DROP TABLE lifelog.image; --",
        "SELECT * FROM image_by_concept ALLOW FILTERING",
        "the of and",
        "u1",
        "Où est-ce que j'ai mangé une pomme ?",
        "アイスクリームと海",
        "xyzzy",
        "%s ${jndi} {0}"
      })
  void analyse_nothingKnown_namesWhatCanBeAsked(String text) {
    assertThatThrownBy(() -> analysis.analyse(text))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("nothing in \"")
        .hasMessageContaining("Name what can be seen (cafe, restaurant, bar,");
  }

  @Test
  void analyse_tenThousandWords_readsTheFirst() {
    Understanding understanding = analysis.analyse("coffee " + "word ".repeat(10_000) + "bus");

    assertThat(understanding.question().concepts())
        .extracting(WeightedConcept::concept)
        .containsExactly("cafe");
    assertThat(understanding.ignored()).containsExactly("all after the first 500 words");
  }

  @Test
  void analyse_unknownPlace_namesTheNearest() {
    Understanding understanding = analysis.analyse("coffee at Cafe Fontaine and at Starbucks");

    assertThat(understanding.question().places()).isEmpty();
    assertThat(understanding.ignored())
        .containsExactly(
            "\"Cafe Fontaine\": no such place here; the nearest is \"Cafe Fontana\"",
            "\"Starbucks\": no such place here");
  }

  @Test
  void analyse_relativeDay_saysWhatToWrite() {
    assertThat(analysis.analyse("coffee yesterday").ignored())
        .containsExactly("\"yesterday\": name the date instead, as in 2018-05-04");
  }

  @Test
  void analyse_impossibleClockTime_isIgnored() {
    Understanding understanding = analysis.analyse("coffee at 27:15");

    assertThat(understanding.question().time().isAny()).isTrue();
    assertThat(understanding.ignored())
        .containsExactly("\"at 27:15\": there is no such time of day");
  }

  @Test
  void analyse_tellsWhatWasUnderstood() {
    assertThat(
            analysis
                .analyse("u1 had coffee in a cafe but not at home, in the morning")
                .understood())
        .containsExactly("user: u1", "concept: cafe 1.00", "time: 05:00–12:00", "not-place: Home");
  }

  @Test
  void analyse_wayThatNobodyWent_isTakenAsItsUsualHours() {
    assertThat(analysis.analyse("driving to work from home").understood())
        .containsExactly(
            "user: all",
            "concept: car 1.00",
            "activity: transport",
            "time: 05:00–11:00",
            "on the way from Home to Work: no such journey is recorded here, taken as 05:00–11:00");
  }

  @Test
  void analyse_misspelledPlace_saysWhatItIsTakenFor() {
    Understanding understanding = analysis.analyse("coffee at Fontanna");

    assertThat(understanding.understood())
        .contains("place: Cafe Fontana", "\"Fontanna\" taken for Cafe Fontana");
    assertThat(understanding.ignored()).isEmpty();
  }

  @Test
  void analyse_directionThatIsNoWay_saysHowToWriteOne() {
    assertThat(analysis.analyse("u1 went to DCU for a meeting").ignored())
        .containsExactly(
            "the direction Dublin City University (DCU): write \"on the way to Dublin City"
                + " University (DCU)\" for the way, \"at Dublin City University (DCU)\" for the"
                + " stay");
  }

  @Test
  void analyse_onlyStopWords_isNotGuessedAt() {
    ConceptSource guessing = text -> List.of(new WeightedConcept("bar", 0.7));

    assertThatThrownBy(
            () ->
                new QuestionAnalysis(Surroundings.GAZETTEER, Surroundings.VOCABULARY, guessing)
                    .analyse("when was I there with them"))
        .hasMessageStartingWith("nothing in \"when was I there with them\" is known here");
  }

  @Test
  void analyse_narrativeAlone_isTheDescription() {
    Question question =
        analysis
            .analyse(topic("", "", "u1 waits for a bus. Moments in a car are not relevant."))
            .question();

    assertThat(question.concepts()).extracting(WeightedConcept::concept).containsExactly("bus");
    assertThat(question.irrelevance().concepts()).containsExactly("car");
  }

  @Test
  void analyse_sourceOutsideTheVocabulary_isLeftOut() {
    ConceptSource other =
        text -> List.of(new WeightedConcept("guitar", 0.9), new WeightedConcept("bar", 0.7));

    Question question =
        new QuestionAnalysis(Surroundings.GAZETTEER, Surroundings.VOCABULARY, other)
            .analyse("a guitar")
            .question();

    assertThat(question.concepts()).containsExactly(new WeightedConcept("bar", 0.7));
  }

  @Test
  void analyse_sourceIsNotShownWhatWasNegatedOrUsed() {
    StringBuilder asked = new StringBuilder();
    ConceptSource source =
        text -> {
          asked.append(text.toLowerCase(Locale.ROOT));
          return List.of(new WeightedConcept("cafe", 1.0));
        };

    new QuestionAnalysis(Surroundings.GAZETTEER, Surroundings.VOCABULARY, source)
        .analyse("u1 had coffee on 2018-05-04 but not in the kitchen");

    assertThat(asked.toString()).isEqualTo("had coffee on but");
  }

  @Test
  void analyse_narrative_excludes() {
    Topic topic =
        topic(
            "Taking the bus",
            "u1 rides a bus.",
            "Any bus is relevant. Moments in a car or at home are not considered relevant.");

    Question question = analysis.analyse(topic).question();

    assertThat(question.irrelevance().concepts()).containsExactly("car");
    assertThat(question.irrelevance().places()).containsExactly("Home");
    assertThat(question.text()).isEqualTo("Taking the bus");
  }

  @Test
  void analyse_narrativeExcludesACombination_excludesItsPlaceOnly() {
    Topic topic =
        topic(
            "Beers in a bar",
            "",
            "Drinking beer at home while walking without the bar in view is not considered"
                + " relevant.");

    Question question = analysis.analyse(topic).question();

    assertThat(question.irrelevance().places()).containsExactly("Home");
    assertThat(question.irrelevance().activities()).isEmpty();
    assertThat(question.irrelevance().concepts()).isEmpty();
  }

  @Test
  void analyse_emptyElements_useWhatIsThere() {
    assertThat(analysis.analyse(topic("", "u1 in a toyshop", "")).question().concepts())
        .extracting(WeightedConcept::concept)
        .containsExactly("toyshop");
    assertThatThrownBy(() -> analysis.analyse(topic("", "", "")))
        .hasMessageStartingWith("the question holds no words");
  }

  private static Topic topic(String title, String description, String narrative) {
    return new Topic("001", "", "u1", title, description, narrative);
  }
}
