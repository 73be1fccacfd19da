package dev.lifelog.retrieval.answering;

import dev.lifelog.core.concept.WeightedConcept;
import dev.lifelog.core.question.ClockRange;
import dev.lifelog.core.question.DayRange;
import dev.lifelog.core.question.EpisodeCondition;
import dev.lifelog.core.question.Irrelevance;
import dev.lifelog.core.question.Journey;
import dev.lifelog.core.question.Question;
import dev.lifelog.core.question.SeveralConcepts;
import dev.lifelog.core.question.TimeCondition;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Questions of every kind, drawn by a seed. */
public final class RandomQuestions {

  private static final double[] WEIGHTS = {1.0, 1.0, 0.5, 0.9137, 0.0001};

  private final Random random;

  public RandomQuestions(long seed) {
    this.random = new Random(seed);
  }

  public Question next(@Nullable String user) {
    List<String> shuffled = new ArrayList<>(StoredWorld.CONCEPTS);
    Collections.shuffle(shuffled, random);
    int wanted = 1 + random.nextInt(3);
    Question question =
        new Question(
            "drawn",
            user,
            shuffled.subList(0, wanted).stream().map(this::weighted).toList(),
            rarely() ? some(StoredWorld.ACTIVITIES) : List.of(),
            rarely() ? some(StoredWorld.PLACES) : List.of(),
            time(),
            episode(),
            irrelevance(shuffled.subList(wanted, wanted + 1)));
    return question.counting(random.nextBoolean() ? SeveralConcepts.ROOTS : SeveralConcepts.SUM);
  }

  /** Only conditions, of which at least one. */
  public Question withoutConcept(@Nullable String user) {
    TimeCondition time = time();
    return new Question(
        "drawn",
        user,
        List.of(),
        rarely() ? some(StoredWorld.ACTIVITIES) : List.of(),
        time.isAny() || rarely() ? some(StoredWorld.PLACES) : List.of(),
        time,
        episode(),
        irrelevance(List.of("bus")));
  }

  private WeightedConcept weighted(String concept) {
    return new WeightedConcept(concept, WEIGHTS[random.nextInt(WEIGHTS.length)]);
  }

  private TimeCondition time() {
    return new TimeCondition(
        rarely() ? List.of(ClockRange.of(random.nextInt(24), random.nextInt(24))) : List.of(),
        rarely() ? EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)), DayOfWeek.MONDAY) : Set.of(),
        rarely() ? Set.of(Month.MAY) : Set.of(),
        rarely() ? Set.of(2018) : Set.of(),
        Set.of(),
        rarely() ? List.of(days()) : List.of());
  }

  private EpisodeCondition episode() {
    Journey journey =
        new Journey(
            rarely() ? some(StoredWorld.PLACES) : List.of(),
            rarely() ? some(StoredWorld.PLACES) : List.of());
    EpisodeCondition asked = rarely() ? EpisodeCondition.on(journey) : EpisodeCondition.ANY;
    int atLeast = random.nextInt(60);
    return rarely() ? asked.lasting(atLeast, atLeast + random.nextInt(90)) : asked;
  }

  private DayRange days() {
    LocalDate from = LocalDate.of(2018, 4, 20).plusDays(random.nextInt(50));
    return new DayRange(from, from.plusDays(random.nextInt(20)));
  }

  private Irrelevance irrelevance(List<String> concepts) {
    return new Irrelevance(
        rarely() ? concepts : List.of(),
        rarely() ? some(StoredWorld.PLACES) : List.of(),
        rarely() ? some(StoredWorld.ACTIVITIES) : List.of());
  }

  private List<String> some(List<String> values) {
    int from = random.nextInt(values.size());
    return values.subList(from, from + 1 + random.nextInt(values.size() - from));
  }

  private boolean rarely() {
    return random.nextInt(4) == 0;
  }
}
