package dev.lifelog.retrieval.analysis;

import dev.lifelog.core.question.ClockRange;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A set of minutes of the local day, in which ranges that run over midnight join and intersect
 * without special cases.
 */
final class MinutesOfDay {

  private static final int DAY = 24 * 60;

  static final MinutesOfDay ALL = of(List.of(ClockRange.of(0, 0)));

  private final BitSet minutes;

  private MinutesOfDay(BitSet minutes) {
    this.minutes = minutes;
  }

  static MinutesOfDay of(List<ClockRange> ranges) {
    BitSet minutes = new BitSet(DAY);
    for (int minute = 0; minute < DAY; minute++) {
      LocalTime time = time(minute);
      if (ranges.stream().anyMatch(range -> range.contains(time))) {
        minutes.set(minute);
      }
    }
    return new MinutesOfDay(minutes);
  }

  MinutesOfDay and(MinutesOfDay other) {
    BitSet both = (BitSet) minutes.clone();
    both.and(other.minutes);
    return new MinutesOfDay(both);
  }

  MinutesOfDay or(MinutesOfDay other) {
    BitSet either = (BitSet) minutes.clone();
    either.or(other.minutes);
    return new MinutesOfDay(either);
  }

  MinutesOfDay complement() {
    BitSet rest = (BitSet) minutes.clone();
    rest.flip(0, DAY);
    return new MinutesOfDay(rest);
  }

  boolean isEmpty() {
    return minutes.isEmpty();
  }

  boolean isWholeDay() {
    return minutes.cardinality() == DAY;
  }

  /** The fewest ranges, the one over midnight, if any, last. */
  List<ClockRange> ranges() {
    if (isWholeDay()) {
      return List.of();
    }
    List<ClockRange> ranges = new ArrayList<>();
    int start = minutes.get(0) ? minutes.nextClearBit(0) : 0;
    for (int from = minutes.nextSetBit(start); from >= 0; ) {
      int to = minutes.nextClearBit(from);
      boolean overMidnight = to == DAY && minutes.get(0);
      ranges.add(new ClockRange(time(from), time(overMidnight ? minutes.nextClearBit(0) : to)));
      from = minutes.nextSetBit(to);
    }
    if (minutes.get(0) && !minutes.get(DAY - 1)) {
      ranges.add(0, new ClockRange(LocalTime.MIDNIGHT, time(start)));
    }
    return ranges;
  }

  private static LocalTime time(int minute) {
    return LocalTime.ofSecondOfDay((minute % DAY) * 60L);
  }
}
