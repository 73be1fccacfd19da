package dev.lifelog.core.question;

import dev.lifelog.core.Score;
import dev.lifelog.core.concept.WeightedConcept;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question as the five axes and time. Whoever answers it, by CQL or by Spark, decides through
 * this class alone which image counts and how much, so that both rank alike.
 *
 * <p>The ranking key of an image is {@link #points}, in whole numbers and therefore the same on
 * every machine and in every order of summation; ties go by image id.
 *
 * @param text the words it came from, for people
 * @param user null for all users
 * @param activities one of them must hold; empty for any
 * @param places one of them must hold, spelled as the collection spells them; empty for any
 * @param episode the journey it must be on, and how long the stay or journey lasts
 * @param several what scores count where several concepts are wanted
 */
public record Question(
    String text,
    @Nullable String user,
    List<WeightedConcept> concepts,
    List<String> activities,
    List<String> places,
    TimeCondition time,
    EpisodeCondition episode,
    Irrelevance irrelevance,
    SeveralConcepts several)
    implements Serializable {

  /**
   * A concept of this score is surer than all others together: what excludes an image of which
   * nothing is wanted.
   */
  private static final int MAJORITY = 5_000;

  public Question {
    concepts = List.copyOf(concepts);
    activities = List.copyOf(activities);
    places = List.copyOf(places);
    Set<String> names = new HashSet<>();
    for (WeightedConcept concept : concepts) {
      if (!names.add(concept.concept())) {
        throw new IllegalArgumentException("concept " + concept.concept() + " is wanted twice");
      }
      if (weight(concept) <= 0) {
        throw new IllegalArgumentException(
            "concept " + concept.concept() + " has no weight: " + concept.weight());
      }
    }
  }

  /** Wherever the minutes around an image do not matter. */
  public Question(
      String text,
      @Nullable String user,
      List<WeightedConcept> concepts,
      List<String> activities,
      List<String> places,
      TimeCondition time,
      Irrelevance irrelevance) {
    this(text, user, concepts, activities, places, time, EpisodeCondition.ANY, irrelevance);
  }

  /** Where the scores of several concepts count as they are. */
  public Question(
      String text,
      @Nullable String user,
      List<WeightedConcept> concepts,
      List<String> activities,
      List<String> places,
      TimeCondition time,
      EpisodeCondition episode,
      Irrelevance irrelevance) {
    this(text, user, concepts, activities, places, time, episode, irrelevance, SeveralConcepts.SUM);
  }

  /** A wanted concept's weight as a whole number, 1–10,000: what {@code topic_concept} stores. */
  public static int weight(WeightedConcept concept) {
    return Score.of(concept.weight());
  }

  public Question forUser(@Nullable String other) {
    return new Question(
        text, other, concepts, activities, places, time, episode, irrelevance, several);
  }

  public Question within(DayRange days) {
    return new Question(
        text, user, concepts, activities, places, time.within(days), episode, irrelevance, several);
  }

  public Question counting(SeveralConcepts other) {
    return new Question(
        text, user, concepts, activities, places, time, episode, irrelevance, other);
  }

  /** Whether it asks for nothing but perhaps a user: every image would do. */
  public boolean isEmpty() {
    return concepts.isEmpty() && !hasConditions();
  }

  public boolean hasConditions() {
    return !activities.isEmpty() || !places.isEmpty() || !time.isAny() || !episode.isAny();
  }

  /**
   * All that can be decided without the image's concepts. An unknown place is never an excluded
   * one.
   */
  public boolean accepts(Candidate row) {
    return (user == null || user.equals(row.userId()))
        && wantedAmong(places, row.place())
        && wantedAmong(activities, row.activity())
        && !irrelevance.places().contains(orEmpty(row.place()))
        && !irrelevance.activities().contains(orEmpty(row.activity()))
        && time.accepts(row.day(), row.localTime())
        && episode.accepts(row.episode());
  }

  /**
   * Whether the image rather shows what was excluded: an excluded concept scores at least as high
   * as the best wanted one, or has the majority where nothing is wanted. Needs no threshold of its
   * own, so it holds for a sure network and for a doubtful one.
   *
   * @param stored the image's top concepts with their scores 0–10,000
   */
  public boolean irrelevant(Map<String, Integer> stored) {
    int bar = MAJORITY;
    if (!concepts.isEmpty()) {
      bar = 1;
      for (WeightedConcept concept : concepts) {
        bar = Math.max(bar, stored.getOrDefault(concept.concept(), 0));
      }
    }
    for (String excluded : irrelevance.concepts()) {
      if (stored.getOrDefault(excluded, 0) >= bar) {
        return true;
      }
    }
    return false;
  }

  /**
   * Σ weight · {@link #worth} over the wanted concepts, one that is not stored counting 0. Where
   * none is wanted, an image that meets the conditions meets all of the question: {@link Score}'s
   * full mark.
   */
  public long points(Map<String, Integer> stored) {
    if (concepts.isEmpty()) {
      return Score.of(1.0);
    }
    long sum = 0;
    for (WeightedConcept concept : concepts) {
      sum += (long) weight(concept) * worth(stored.getOrDefault(concept.concept(), 0));
    }
    return sum;
  }

  /** What a wanted concept's score counts, 0–10,000; it grows with the score. */
  public int worth(int score) {
    return concepts.size() > 1 ? several.worth(score) : score;
  }

  /** The weighted mean that people see, 0–10,000, rounded down. */
  public int score(long points) {
    return concepts.isEmpty() ? (int) points : (int) (points / totalWeight());
  }

  private long totalWeight() {
    return concepts.stream().mapToLong(Question::weight).sum();
  }

  public Map<String, Object> asMap() {
    return QuestionShape.of(this);
  }

  private static boolean wantedAmong(List<String> wanted, @Nullable String found) {
    return wanted.isEmpty() || wanted.contains(orEmpty(found));
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }
}
