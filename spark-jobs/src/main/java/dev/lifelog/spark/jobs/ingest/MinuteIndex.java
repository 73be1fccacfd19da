package dev.lifelog.spark.jobs.ingest;

import dev.lifelog.core.collection.Minute;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The local day and time of each minute of one user, to place their images: 14 bytes a minute, so
 * that ten years of a life are 74 MB.
 */
final class MinuteIndex implements Serializable {

  /** Where and when an image was taken, as its minute tells. */
  record Placement(LocalDate day, LocalTime localTime, String zone) {}

  private final int[] utcMinutes;
  private final int[] days;
  private final int[] localSeconds;
  private final short[] zones;
  private final List<String> zoneNames;

  private MinuteIndex(int size, List<String> zoneNames) {
    utcMinutes = new int[size];
    days = new int[size];
    localSeconds = new int[size];
    zones = new short[size];
    this.zoneNames = zoneNames;
  }

  /** What a task collects while it reads its split. */
  static final class Builder {
    private final List<String> zoneNames = new ArrayList<>();
    private MinuteIndex index = new MinuteIndex(1024, zoneNames);
    private int size;

    void add(Minute minute) {
      add(
          Math.toIntExact(minute.utc().getEpochSecond() / 60),
          Math.toIntExact(minute.day().toEpochDay()),
          minute.localTime().toSecondOfDay(),
          minute.zone().getId());
    }

    private void add(int utcMinute, int day, int localSecond, String zone) {
      if (size == index.utcMinutes.length) {
        index = index.sized(2 * size);
      }
      index.utcMinutes[size] = utcMinute;
      index.days[size] = day;
      index.localSeconds[size] = localSecond;
      index.zones[size] = zone(zone);
      size++;
    }

    /** A life crosses few zones. */
    private short zone(String zone) {
      int known = zoneNames.indexOf(zone);
      if (known < 0) {
        zoneNames.add(zone);
        known = zoneNames.size() - 1;
      }
      return (short) known;
    }

    MinuteIndex build() {
      return index.sized(size);
    }
  }

  /** All splits of a user's table in one, ordered to be searched. */
  static MinuteIndex merge(List<MinuteIndex> parts) {
    int size = parts.stream().mapToInt(MinuteIndex::size).sum();
    long[] order = new long[size];
    Builder builder = new Builder();
    for (MinuteIndex part : parts) {
      for (int i = 0; i < part.size(); i++) {
        order[builder.size] = (long) part.utcMinutes[i] << 32 | builder.size;
        builder.add(
            part.utcMinutes[i],
            part.days[i],
            part.localSeconds[i],
            part.zoneNames.get(part.zones[i]));
      }
    }
    Arrays.sort(order);
    Builder sorted = new Builder();
    for (long entry : order) {
      int i = (int) entry;
      MinuteIndex all = builder.index;
      sorted.add(
          all.utcMinutes[i], all.days[i], all.localSeconds[i], all.zoneNames.get(all.zones[i]));
    }
    return sorted.build();
  }

  int size() {
    return utcMinutes.length;
  }

  Optional<Placement> find(Instant utcMinute) {
    int found = Arrays.binarySearch(utcMinutes, Math.toIntExact(utcMinute.getEpochSecond() / 60));
    if (found < 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Placement(
            LocalDate.ofEpochDay(days[found]),
            LocalTime.ofSecondOfDay(localSeconds[found]),
            zoneNames.get(zones[found])));
  }

  private MinuteIndex sized(int size) {
    MinuteIndex copy = new MinuteIndex(size, zoneNames);
    int kept = Math.min(size, size());
    System.arraycopy(utcMinutes, 0, copy.utcMinutes, 0, kept);
    System.arraycopy(days, 0, copy.days, 0, kept);
    System.arraycopy(localSeconds, 0, copy.localSeconds, 0, kept);
    System.arraycopy(zones, 0, copy.zones, 0, kept);
    return copy;
  }
}
