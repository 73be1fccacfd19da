package dev.lifelog.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifelog.synthetic.plan.DayPlan;
import dev.lifelog.synthetic.plan.Days;
import dev.lifelog.synthetic.plan.Episode;
import dev.lifelog.synthetic.scene.SceneClass;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestTopicsTest {
  @ParameterizedTest
  @CsvSource({"2,1,1", "3,2,2", "4,2,3", "5,2,7", "6,1,7", "8,2,7", "8,2,8", "16,3,9"})
  void testDays_answerEveryTopic(int days, int users, long seed) {
    List<Episode> episodes = testEpisodes(days, users, seed);
    for (Asked asked : TestTopics.of(users)) {
      assertThat(episodes).as("answers to topic %s", asked.topic().id()).anyMatch(asked.relevant());
    }
  }

  /** A topic that its best concept alone answers would test no condition. */
  @Test
  void conditions_leaveSomeEpisodesOfTheConceptOut() {
    List<Episode> episodes = testEpisodes(16, 2, 7);
    for (String id :
        List.of("101", "102", "103", "105", "107", "108", "109", "110", "111", "112")) {
      Asked asked =
          TestTopics.of(2).stream()
              .filter(t -> t.topic().id().equals(id))
              .findFirst()
              .orElseThrow();
      SceneClass scene =
          episodes.stream().filter(asked.relevant()).findFirst().orElseThrow().scene();
      assertThat(episodes)
          .as("episodes of %s that do not answer topic %s", scene, id)
          .anyMatch(episode -> episode.scene() == scene && !asked.relevant().test(episode));
    }
  }

  @Test
  void secondUser_isAskedAboutOnlyWhereThereIsOne() {
    assertThat(TestTopics.of(1)).allMatch(asked -> asked.topic().user().equals("u1"));
    assertThat(TestTopics.of(2)).anyMatch(asked -> asked.topic().user().equals("u2"));
  }

  private static List<Episode> testEpisodes(int days, int users, long seed) {
    Stream<DayPlan> plans =
        IntStream.rangeClosed(1, users).boxed().flatMap(u -> new Days(seed, days).of(u).stream());
    return plans.filter(DayPlan::test).flatMap(day -> day.episodes().stream()).toList();
  }
}
