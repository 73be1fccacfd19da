package dev.lifelog.retrieval.answering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lifelog.core.concept.WeightedConcept;
import dev.lifelog.core.episode.Episode;
import dev.lifelog.core.question.ClockRange;
import dev.lifelog.core.question.EpisodeCondition;
import dev.lifelog.core.question.Irrelevance;
import dev.lifelog.core.question.Journey;
import dev.lifelog.core.question.Question;
import dev.lifelog.core.question.TimeCondition;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Pins the shapes that programs and people read. */
class AnswerTest {

  private static final Question QUESTION =
      new Question(
          "Coffee in a cafe",
          "u1",
          List.of(new WeightedConcept("cafe", 1), new WeightedConcept("bar", 0.25)),
          List.of("walking"),
          List.of("Work"),
          new TimeCondition(
              List.of(ClockRange.of(5, 12)),
              Set.of(DayOfWeek.MONDAY),
              Set.of(Month.MAY),
              Set.of(2018),
              Set.of(),
              List.of()),
          EpisodeCondition.on(new Journey(List.of("Work"), List.of())).lasting(10, 40),
          new Irrelevance(List.of("kitchen"), List.of("Home"), List.of()));

  private static final Found FOUND =
      new Found(
          "u1_20180507_0715_i00",
          "u1",
          LocalDate.of(2018, 5, 7),
          LocalTime.of(8, 15),
          "Work",
          "walking",
          new Episode("Work", "Home", 25),
          "u1/Autographer/a.JPG",
          null,
          null);

  private static Answer answer() {
    Map<String, Integer> shown = new LinkedHashMap<>();
    shown.put("cafe", 9_300);
    Ranked ranked =
        new Ranked(
            1,
            FOUND.imageId(),
            "u1",
            FOUND.day(),
            FOUND.localTime(),
            "Work",
            "walking",
            QUESTION.score(QUESTION.points(shown)),
            shown,
            FOUND.path(),
            Why.of(QUESTION, FOUND, shown),
            true,
            null);
    Explanation explanation =
        new Explanation(
            List.of("user: u1"),
            List.of("\"yesterday\": name the date"),
            List.of(new Fetch("SELECT 1", 3, 1_200, 96_000)),
            Map.of("total", 1.25),
            "");
    return new Answer(QUESTION, List.of(ranked), explanation);
  }

  @Test
  void asMap_isTheShapeThatProgramsRead() throws JsonProcessingException {
    assertThat(
            new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(answer().asMap()))
        .isEqualTo(
            """
            {
              "question" : {
                "text" : "Coffee in a cafe",
                "user" : "u1",
                "concepts" : {
                  "cafe" : 1.0,
                  "bar" : 0.25
                },
                "activities" : [ "walking" ],
                "places" : [ "Work" ],
                "time" : {
                  "clock" : [ "05:00–12:00" ],
                  "weekdays" : [ "monday" ],
                  "months" : [ "may" ],
                  "years" : [ 2018 ]
                },
                "episode" : {
                  "from" : [ "Work" ],
                  "to" : [ ],
                  "at_least_minutes" : 10,
                  "at_most_minutes" : 40
                },
                "not" : {
                  "concepts" : [ "kitchen" ],
                  "places" : [ "Home" ],
                  "activities" : [ ]
                },
                "understood" : [ "user: u1" ],
                "ignored" : [ "\\"yesterday\\": name the date" ]
              },
              "results" : [ {
                "rank" : 1,
                "image_id" : "u1_20180507_0715_i00",
                "user_id" : "u1",
                "day" : "2018-05-07",
                "local_time" : "08:15",
                "place" : "Work",
                "activity" : "walking",
                "score" : 0.744,
                "concepts" : {
                  "cafe" : 0.93
                },
                "path" : "u1/Autographer/a.JPG",
                "why" : "shows cafe (0.93); at Work; not at Home; walking; on the way from Work to Home; for 25 minutes; rather than kitchen; on Monday 2018-05-07 at 08:15"
              } ],
              "timing_ms" : {
                "total" : 1.25
              }
            }\
            """);
  }

  @Test
  void text_isWhatPeopleRead() {
    assertThat(answer().explanation().text())
        .isEqualTo(
            """
            understood  user: u1
            ignored     "yesterday": name the date
            read        3 × SELECT 1 → 1,200 rows, 96,000 bytes
            time        total          1.3 ms\
            """);
  }
}
