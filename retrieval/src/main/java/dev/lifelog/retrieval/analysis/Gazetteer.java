package dev.lifelog.retrieval.analysis;

import dev.lifelog.core.episode.Episode;
import dev.lifelog.core.question.Journey;
import java.util.List;
import java.util.Set;

/**
 * What a collection really holds, spelled as it spells it. A word becomes a condition only through
 * this, so that no question asks for a place under a name that no row has.
 *
 * @param journeys between which places somebody was on the way, of any length
 * @param years that have a day
 */
public record Gazetteer(
    List<String> users,
    List<String> places,
    List<String> activities,
    Set<Episode> journeys,
    Set<Integer> years) {

  public Gazetteer {
    users = List.copyOf(users);
    places = List.copyOf(places);
    activities = List.copyOf(activities);
    journeys = Set.copyOf(journeys);
    years = Set.copyOf(years);
  }

  /** Where no journey and no year is known. */
  public Gazetteer(List<String> users, List<String> places, List<String> activities) {
    this(users, places, activities, Set.of(), Set.of());
  }

  boolean holds(Journey journey) {
    return journeys.stream().anyMatch(journey::accepts);
  }
}
