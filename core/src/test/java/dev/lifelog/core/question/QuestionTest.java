package dev.lifelog.core.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifelog.core.concept.WeightedConcept;
import dev.lifelog.core.episode.Episode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuestionTest {

  private static final List<WeightedConcept> CAFE_AND_BAR =
      List.of(new WeightedConcept("cafe", 1), new WeightedConcept("bar", 0.5));

  private static Question wanting(
      List<WeightedConcept> concepts, List<String> places, Irrelevance irrelevance) {
    return new Question("q", "u1", concepts, List.of(), places, TimeCondition.ANY, irrelevance);
  }

  private static Candidate at(@Nullable String place) {
    return new Candidate(
        "u1", LocalDate.of(2018, 5, 4), LocalTime.NOON, place, null, Episode.UNKNOWN);
  }

  private static Candidate during(Episode episode) {
    return new Candidate("u1", LocalDate.of(2018, 5, 4), LocalTime.NOON, null, null, episode);
  }

  @Test
  void points_areTheWeightedSum_absentCountsNothing() {
    Question question = wanting(CAFE_AND_BAR, List.of(), Irrelevance.NONE);

    assertThat(question.points(Map.of("cafe", 9_000, "bar", 3_000, "bus", 10_000)))
        .isEqualTo(105_000_000);
    assertThat(question.score(105_000_000)).isEqualTo(7_000);
    assertThat(question.points(Map.of("bus", 10_000))).isZero();
  }

  @Test
  void points_rootsOfSeveralConcepts_putWhatShowsAllBeforeWhatIsSureOfOne() {
    Question question =
        wanting(CAFE_AND_BAR, List.of(), Irrelevance.NONE).counting(SeveralConcepts.ROOTS);
    Map<String, Integer> both = Map.of("cafe", 8_100, "bar", 1_600);
    Map<String, Integer> one = Map.of("cafe", 10_000);

    assertThat(question.points(both)).isEqualTo(10_000L * 9_000 + 5_000L * 4_000);
    assertThat(question.points(both)).isGreaterThan(question.points(one));
    assertThat(question.score(question.points(one))).isEqualTo(6_666);
    assertThat(question.counting(SeveralConcepts.SUM).points(both))
        .isLessThan(question.counting(SeveralConcepts.SUM).points(one));
  }

  @Test
  void points_rootsOfOneConcept_areItsScores() {
    Question question = wanting(CAFE_AND_BAR.subList(0, 1), List.of(), Irrelevance.NONE);

    assertThat(question.counting(SeveralConcepts.ROOTS).points(Map.of("cafe", 2_500)))
        .isEqualTo(question.points(Map.of("cafe", 2_500)));
  }

  @Test
  void score_isRoundedDown() {
    Question question = wanting(CAFE_AND_BAR, List.of(), Irrelevance.NONE);

    assertThat(question.score(question.points(Map.of("bar", 2)))).isZero();
    assertThat(question.score(question.points(Map.of("bar", 3)))).isEqualTo(1);
  }

  @Test
  void points_nothingWanted_isTheFullMark() {
    Question question = wanting(List.of(), List.of("Home"), Irrelevance.NONE);

    assertThat(question.points(Map.of())).isEqualTo(10_000);
    assertThat(question.score(10_000)).isEqualTo(10_000);
  }

  @Test
  void accepts_wantedPlace_needsItKnown() {
    Question question = wanting(CAFE_AND_BAR, List.of("Home", "Work"), Irrelevance.NONE);

    assertThat(question.accepts(at("Work"))).isTrue();
    assertThat(question.accepts(at("Cafe Fontana"))).isFalse();
    assertThat(question.accepts(at(null))).isFalse();
  }

  @Test
  void accepts_excludedPlace_letsTheUnknownPass() {
    Question question =
        wanting(CAFE_AND_BAR, List.of(), new Irrelevance(List.of(), List.of("Home"), List.of()));

    assertThat(question.accepts(at("Home"))).isFalse();
    assertThat(question.accepts(at("Work"))).isTrue();
    assertThat(question.accepts(at(null))).isTrue();
  }

  @Test
  void accepts_otherUser_isRefused() {
    Question question = wanting(CAFE_AND_BAR, List.of(), Irrelevance.NONE);

    assertThat(question.forUser("u2").accepts(at(null))).isFalse();
    assertThat(question.forUser(null).accepts(at(null))).isTrue();
  }

  @Test
  void accepts_journeyAndDuration_needThemKnown() {
    Question question =
        new Question(
            "q",
            "u1",
            CAFE_AND_BAR,
            List.of(),
            List.of(),
            TimeCondition.ANY,
            EpisodeCondition.on(new Journey(List.of("Work"), List.of("Home"))).lasting(20, 60),
            Irrelevance.NONE);

    assertThat(question.accepts(during(new Episode("Work", "Home", 20)))).isTrue();
    assertThat(question.accepts(during(new Episode("Work", "Home", 61)))).isFalse();
    assertThat(question.accepts(during(new Episode("Home", "Work", 20)))).isFalse();
    assertThat(question.accepts(during(new Episode("Work", "Home", null)))).isFalse();
    assertThat(question.accepts(during(Episode.UNKNOWN))).isFalse();
    assertThat(question.hasConditions()).isTrue();
  }

  @Test
  void accepts_journeyFromAnywhere_isStillOneBetweenTwoPlaces() {
    EpisodeCondition anywhere = EpisodeCondition.on(new Journey(List.of(), List.of()));

    assertThat(anywhere.accepts(new Episode("Work", "Home", null))).isTrue();
    assertThat(anywhere.accepts(new Episode(null, null, 30))).isFalse();
    assertThat(anywhere.journey()).hasToString("anywhere");
  }

  @Test
  void new_durationThatEndsBelowItsBeginning_isRefused() {
    assertThatThrownBy(() -> EpisodeCondition.ANY.lasting(60, 30))
        .hasMessage("at least 60 and at most 30 minutes");
  }

  @Test
  void irrelevant_excludedConceptAtLeastAsHighAsTheBestWanted() {
    Question question =
        wanting(CAFE_AND_BAR, List.of(), new Irrelevance(List.of("kitchen"), List.of(), List.of()));

    assertThat(question.irrelevant(Map.of("cafe", 4_000, "bar", 1_000, "kitchen", 3_999)))
        .isFalse();
    assertThat(question.irrelevant(Map.of("cafe", 4_000, "bar", 1_000, "kitchen", 4_000))).isTrue();
    assertThat(question.irrelevant(Map.of())).isFalse();
  }

  @Test
  void irrelevant_nothingWanted_needsTheMajority() {
    Question question =
        wanting(
            List.of(), List.of("Home"), new Irrelevance(List.of("kitchen"), List.of(), List.of()));

    assertThat(question.irrelevant(Map.of("kitchen", 4_999))).isFalse();
    assertThat(question.irrelevant(Map.of("kitchen", 5_000))).isTrue();
  }

  @Test
  void isEmpty_userAndIrrelevanceAloneAskForNothing() {
    assertThat(
            wanting(List.of(), List.of(), new Irrelevance(List.of("bus"), List.of(), List.of()))
                .isEmpty())
        .isTrue();
    assertThat(wanting(List.of(), List.of("Home"), Irrelevance.NONE).isEmpty()).isFalse();
  }

  @Test
  void new_conceptTwiceOrWithoutWeight_isRefused() {
    WeightedConcept cafe = new WeightedConcept("cafe", 1);

    assertThatThrownBy(() -> wanting(List.of(cafe, cafe), List.of(), Irrelevance.NONE))
        .hasMessage("concept cafe is wanted twice");
    assertThatThrownBy(
            () -> wanting(List.of(new WeightedConcept("bar", 0)), List.of(), Irrelevance.NONE))
        .hasMessage("concept bar has no weight: 0.0");
  }

  @Test
  void question_travelsToAnotherMachine() throws IOException, ClassNotFoundException {
    Question question =
        new Question(
            "q",
            null,
            CAFE_AND_BAR,
            List.of("walking"),
            List.of("Home"),
            new TimeCondition(
                List.of(ClockRange.of(5, 12)),
                Set.of(DayOfWeek.MONDAY),
                Set.of(),
                Set.of(2018),
                Set.of(),
                List.of(DayRange.of(LocalDate.of(2018, 5, 4)))),
            EpisodeCondition.on(new Journey(List.of(), List.of("Home"))),
            Irrelevance.NONE);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(question);
    }

    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(question);
    }
  }
}
