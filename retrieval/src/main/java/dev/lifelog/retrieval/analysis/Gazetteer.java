package dev.lifelog.retrieval.analysis;

import java.util.List;

/**
 * The users, places and activities that a collection really holds, spelled as it spells them. A
 * word becomes a condition only through this list, so that no question asks for a place under a
 * name that no row has.
 */
public record Gazetteer(List<String> users, List<String> places, List<String> activities) {

  public Gazetteer {
    users = List.copyOf(users);
    places = List.copyOf(places);
    activities = List.copyOf(activities);
  }
}
