package dev.lifelog.core.collection;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * A set of numbered slots of minutes, one bit each: what tells duplicates and unmatched ids apart
 * in tables of any length without holding their ids. A day of minutes takes 180 bytes, ten million
 * rows some two megabytes.
 */
final class MinuteSlots {

  private static final int MINUTES = 24 * 60;

  private final Map<Day, BitSet> days = new HashMap<>();
  private long size;

  /** Adds a slot; false where it was there already. */
  boolean add(MinuteId minute, int slot) {
    LocalDateTime time = LocalDateTime.ofInstant(minute.utc(), ZoneOffset.UTC);
    BitSet bits =
        days.computeIfAbsent(new Day(minute.user(), time.toLocalDate()), day -> new BitSet());
    int bit = bit(time, slot);
    if (bits.get(bit)) {
      return false;
    }
    bits.set(bit);
    size++;
    return true;
  }

  boolean contains(MinuteId minute, int slot) {
    LocalDateTime time = LocalDateTime.ofInstant(minute.utc(), ZoneOffset.UTC);
    BitSet bits = days.get(new Day(minute.user(), time.toLocalDate()));
    return bits != null && bits.get(bit(time, slot));
  }

  long size() {
    return size;
  }

  /** Low slots first, so that a day with few images a minute stays small. */
  private static int bit(LocalDateTime time, int slot) {
    return slot * MINUTES + time.getHour() * 60 + time.getMinute();
  }

  private record Day(String user, LocalDate date) {}
}
