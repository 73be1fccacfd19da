package dev.lifelog.synthetic.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the clock stands: in Dublin, but for a journey to Paris that changes the zone at noon. */
record Journey(@Nullable LocalDate out, @Nullable LocalDate back) {
  private static final ZoneId HERE = ZoneId.of("Europe/Dublin");
  private static final ZoneId THERE = ZoneId.of("Europe/Paris");
  private static final int NOON = 720;

  static Journey none() {
    return new Journey(null, null);
  }

  /** Whether the user wakes abroad on this day. */
  boolean abroad(LocalDate day) {
    return out != null && back != null && day.isAfter(out) && !day.isAfter(back);
  }

  /** The minutes of a local day; of the day's length in the zones where it begins and ends. */
  List<ZonedDateTime> clock(LocalDate day) {
    ZoneId first = abroad(day) ? THERE : HERE;
    ZoneId last = day.equals(out) ? THERE : day.equals(back) ? HERE : first;
    ZonedDateTime start = day.atStartOfDay(first);
    ZonedDateTime end = day.plusDays(1).atStartOfDay(last);
    var minutes = new ArrayList<ZonedDateTime>(1500);
    for (ZonedDateTime at = start; at.isBefore(end); at = at.plusMinutes(1)) {
      minutes.add(minutes.size() < NOON ? at : at.withZoneSameInstant(last));
    }
    return minutes;
  }

  /** The same kind of place in the other town. */
  static Place there(Place place) {
    String name = place.name().equals("Home") ? "Hotel Meridienne" : place.name() + " Paris";
    return new Place(name, place.latitude() - 4.48, place.longitude() + 8.61);
  }
}
