package dev.lifelog.core.question;

import dev.lifelog.core.episode.Episode;
import java.io.Serializable;
import java.util.List;

/**
 * On the way: between a stay at one of some places and a stay at one of others.
 *
 * @param from spelled as the collection spells them; empty for anywhere
 * @param to likewise
 */
public record Journey(List<String> from, List<String> to) implements Serializable {

  public Journey {
    from = List.copyOf(from);
    to = List.copyOf(to);
  }

  public boolean accepts(Episode episode) {
    return episode.isJourney()
        && (from.isEmpty() || from.contains(episode.cameFrom()))
        && (to.isEmpty() || to.contains(episode.goesTo()));
  }

  @Override
  public String toString() {
    if (from.isEmpty() && to.isEmpty()) {
      return "anywhere";
    }
    return leg("from ", from) + (from.isEmpty() || to.isEmpty() ? "" : " ") + leg("to ", to);
  }

  private static String leg(String word, List<String> places) {
    return places.isEmpty() ? "" : word + String.join(" or ", places);
  }
}
