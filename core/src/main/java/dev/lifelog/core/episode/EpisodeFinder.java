package dev.lifelog.core.episode;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a user's minutes into stays and journeys, though four in ten of them tell no place or no
 * activity.
 *
 * <p>A stay is what lies between the first and the last minute at a place; a place seen for less
 * than {@value #SHORTEST_STAY} minutes was passed by. Between two stays lies a journey, bounded on
 * both sides: from the first to the last minute of movement, or all that is unknown where no
 * activity was. What neither reading explains, hours without a place or a movement, is no episode
 * at all.
 */
public final class EpisodeFinder {

  /** Minutes. A label is missing in 40 % of them, so a stay of five shows less in one of ten. */
  static final int SHORTEST_STAY = 3;

  /** Minutes. A stay has as many unknown ones in a row by chance once in 10,000 times. */
  static final int LONGEST_CHANCE = 10;

  /** Minutes without a place and without much movement that still count as the same stay. */
  static final int LONGEST_SILENCE = 120;

  /** Minutes. A journey of which no movement was recorded is not longer. */
  static final int LONGEST_UNSEEN_JOURNEY = 90;

  /** Minutes before the first and after the last recorded movement that belong to it. */
  private static final int SLACK = 3;

  /** At least one minute in so many of a journey has to be recorded as movement. */
  private static final int SPARSEST_MOVEMENT = 4;

  private final Whereabouts minutes;
  private final List<Stay> stays;
  private final List<Spell> spells = new ArrayList<>();

  private EpisodeFinder(Whereabouts minutes) {
    this.minutes = minutes;
    this.stays = joined(seen().stream().filter(stay -> length(stay) >= SHORTEST_STAY).toList());
  }

  /** First and last minute at a place, both included. */
  private record Stay(String place, int first, int last) {}

  /** In the order of time; minutes that no spell holds belong to no episode. */
  public static List<Spell> find(Whereabouts minutes) {
    return new EpisodeFinder(minutes).find();
  }

  private List<Spell> find() {
    int first = stays.isEmpty() ? 0 : stays.get(0).first();
    for (int i = 0; i < stays.size(); i++) {
      Stay stay = stays.get(i);
      if (i + 1 == stays.size()) {
        addStay(first, stay.last());
        break;
      }
      Stay next = stays.get(i + 1);
      int from = departure(stay, next);
      int to = arrival(stay, next);
      boolean journey = isJourney(stay, next, from, to);
      boolean unexplained = !journey && elapsed(stay.last(), next.first()) > SHORTEST_STAY;
      int last = unexplained ? stay.last() : Math.max(stay.last(), from - 1);
      addStay(first, isSilence(stay.last(), last) ? last : stay.last());
      if (journey) {
        spells.add(
            new Spell(from, to + 1, new Episode(stay.place(), next.place(), span(from, to))));
      }
      first = journey && isSilence(to, next.first()) ? to + 1 : next.first();
    }
    return spells;
  }

  private void addStay(int first, int last) {
    spells.add(new Spell(first, last + 1, new Episode(null, null, span(first, last))));
  }

  private List<Stay> seen() {
    List<Stay> seen = new ArrayList<>();
    for (int i = 0; i < minutes.size(); i++) {
      String place = minutes.place(i);
      if (place != null) {
        seen.add(new Stay(place, i, i));
      }
    }
    return joined(seen);
  }

  private List<Stay> joined(List<Stay> parts) {
    List<Stay> joined = new ArrayList<>();
    for (Stay part : parts) {
      int previous = joined.size() - 1;
      if (previous >= 0 && isSameStay(joined.get(previous), part)) {
        joined.set(previous, new Stay(part.place(), joined.get(previous).first(), part.last()));
      } else {
        joined.add(part);
      }
    }
    return joined;
  }

  private boolean isSameStay(Stay one, Stay next) {
    int unknown = elapsed(one.last(), next.first()) - 1;
    return one.place().equals(next.place())
        && (unknown < LONGEST_CHANCE
            || (isSilence(one.last(), next.first())
                && !isMovement(one.last() + 1, next.first() - 1)));
  }

  /** The first minute of the way between two stays; that of the next stay where there is none. */
  private int departure(Stay one, Stay next) {
    for (int i = one.last() + 1; i < next.first(); i++) {
      if (minutes.isMoving(i)) {
        int from = i;
        while (from - 1 > one.last() && elapsed(from - 1, i) <= SLACK) {
          from--;
        }
        return from;
      }
    }
    return hasUnseenWay(one, next) ? one.last() + 1 : next.first();
  }

  private int arrival(Stay one, Stay next) {
    for (int i = next.first() - 1; i > one.last(); i--) {
      if (minutes.isMoving(i)) {
        int to = i;
        while (to + 1 < next.first() && elapsed(i, to + 1) <= SLACK) {
          to++;
        }
        return to;
      }
    }
    return next.first() - 1;
  }

  private boolean hasUnseenWay(Stay one, Stay next) {
    int unknown = elapsed(one.last(), next.first()) - 1;
    return !one.place().equals(next.place())
        && unknown >= SHORTEST_STAY
        && unknown <= LONGEST_UNSEEN_JOURNEY;
  }

  private boolean isJourney(Stay one, Stay next, int from, int to) {
    return from <= to && (hasUnseenWay(one, next) || isMovement(from, to));
  }

  private boolean isMovement(int first, int last) {
    if (first > last) {
      return false;
    }
    int moving = 0;
    for (int i = first; i <= last; i++) {
      moving += minutes.isMoving(i) ? 1 : 0;
    }
    return moving * SPARSEST_MOVEMENT >= span(first, last);
  }

  private boolean isSilence(int one, int next) {
    return elapsed(one, next) <= LONGEST_SILENCE;
  }

  private int length(Stay stay) {
    return span(stay.first(), stay.last());
  }

  private int span(int first, int last) {
    return elapsed(first, last) + 1;
  }

  private int elapsed(int one, int next) {
    return minutes.minute(next) - minutes.minute(one);
  }
}
