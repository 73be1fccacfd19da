package dev.lifelog.retrieval.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifelog.core.UserError;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AmendmentsTest {

  private static final String TEXT =
      "u1 driving home from the office, not at Fontana, in the evening of 4 May 2018";

  private final QuestionAnalysis analysis =
      new QuestionAnalysis(
          Surroundings.GAZETTEER,
          Surroundings.VOCABULARY,
          ConceptSource.words(Surroundings.VOCABULARY));

  private List<String> understood(String text, String... set) {
    return analysis.analyse(text, Amendments.of(List.of(set), List.of())).understood();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          user=u2                        | user: u2
          concept=office screen          | concept: office_screen 1.00
          concept=cafe:0.8               | concept: cafe 0.80
          activity=walking               | activity: walking
          place=dcu                      | place: Dublin City University (DCU)
          place=Fontanna                 | place: Cafe Fontana
          time=18:00-22:00               | time: 18:00–22:00
          time=morning                   | time: 05:00–12:00
          time=after 6 pm                | time: 18:00–00:00
          time=8-10                      | time: 08:00–10:00 or 20:00–22:00
          weekday=mon                    | time: Monday
          weekday=weekend                | time: Saturday or Sunday
          month=may                      | time: May
          year=2018                      | time: 2018
          day=2018-05-04                 | time: 2018-05-04
          day=2018-05-04..2018-05-06     | time: 2018-05-04 to 2018-05-06
          day=since 4 May 2018           | time: since 2018-05-04
          journey=from work to home      | journey: from Work to Home
          journey=home                   | journey: to Home
          journey=any                    | journey: anywhere
          duration=more than an hour     | duration: at least 61 minutes
          duration=30 minutes            | duration: 23 to 37 minutes
          duration=short                 | duration: at most 20 minutes
          not-concept=car                | not-concept: car
          not-place=Home                 | not-place: Home
          not-activity=transport         | not-activity: transport
          """)
  void of_setParts_areReadAsFreelyAsWords(String set, String line) {
    assertThat(understood("coffee", set)).contains(line);
  }

  @Test
  void of_severalValues_areAlternatives() {
    assertThat(understood("coffee", "place=Home", "place=DCU", "concept=bar:0.5", "concept=bus"))
        .contains("concept: bus 1.00, bar 0.50", "place: Home or Dublin City University (DCU)");
  }

  @Test
  void of_setParts_needNoWords() {
    assertThat(understood("", "place=Home")).containsExactly("user: all", "place: Home");
  }

  @ParameterizedTest
  @EnumSource(Axis.class)
  void of_ignoredPart_isLeftOut(Axis axis) {
    Understanding understanding =
        analysis.analyse(TEXT, Amendments.of(List.of(), List.of(axis.toString())));

    assertThat(understanding.understood())
        .noneMatch(line -> axis != Axis.USER && line.startsWith(axis + ":") && axis != Axis.TIME);
    assertThat(understanding.ignored()).contains(axis + ": switched off");
  }

  @Test
  void of_everythingIgnored_asksForNothing() {
    List<String> all = Stream.of(Axis.values()).map(Axis::toString).toList();

    assertThatThrownBy(() -> analysis.analyse(TEXT, Amendments.of(List.of(), all)))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("nothing in \"u1 driving home");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          place           | "place" sets nothing. Write part=value, for instance place=Home
          place=          | "place=" sets nothing. Write part=value, for instance place=Home
          plaice=Home     | a question has no part "plaice"; the nearest is place. Its parts are user, concept, activity, place, time, weekday, month, year, day, journey, duration, not-concept, not-place, not-activity
          place=Hame1     | there is no place "Hame1" here. There are Home, Work, Dublin City University (DCU), Cafe Fontana, Tesco Superstore, Tesco Express, Saint Anne's Park, Cafe
          concept=buss    | there is no concept "buss" here; the nearest is "bus". There are cafe, restaurant, bar, kitchen, fridge, dining_table, television, bedroom, bathroom, car, bus, train, supermarket, toyshop, bookshop, office_screen, laptop, meeting, whiteboard, street, park, seaside, bridge, gym, phone, reading, icecream, corridor
          concept=bus:7   | the weight in concept=bus:7 is no number from 0.0001 to 1. Write for instance concept=cafe:0.8
          concept=bus:x   | the weight in concept=bus:x is no number from 0.0001 to 1. Write for instance concept=cafe:0.8
          activity=flying | there is no activity "flying" here. There are walking, transport
          user=u7         | there is no user u7; the nearest is u1. Ask for one of u1, u2
          time=25:00      | "25:00" is no time. Write for instance time=18:00-22:00
          weekday=Moonday | "Moonday" is no weekday. Write for instance weekday=monday
          day=yesterday   | "yesterday" is no day. Write for instance day=2018-05-04..2018-05-06
          day=2018-02-30  | there is no date 2018-02-30; the nearest is 28 February. Write it as year-month-day, for instance 2018-05-04
          journey=up      | "up" is no journey. Write for instance journey=from work to home
          duration=green  | "green" is no duration. Write for instance duration=at least 30 minutes
          """)
  void of_whatCannotBe_saysSo(String set, String message) {
    assertThatThrownBy(() -> understood("coffee", set))
        .isInstanceOf(UserError.class)
        .hasMessage(message);
  }

  @Test
  void of_setAndIgnored_isRefused() {
    assertThatThrownBy(() -> Amendments.of(List.of("place=Home"), List.of("place")))
        .isInstanceOf(UserError.class)
        .hasMessage("place is both set and left out. Leave out one of the two");
  }
}
