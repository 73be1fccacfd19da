package dev.lifelog.core.question;

import java.io.Serializable;
import java.util.List;

/** What must not be there. */
public record Irrelevance(List<String> concepts, List<String> places, List<String> activities)
    implements Serializable {

  public static final Irrelevance NONE = new Irrelevance(List.of(), List.of(), List.of());

  public Irrelevance {
    concepts = List.copyOf(concepts);
    places = List.copyOf(places);
    activities = List.copyOf(activities);
  }

  public boolean isNone() {
    return concepts.isEmpty() && places.isEmpty() && activities.isEmpty();
  }
}
