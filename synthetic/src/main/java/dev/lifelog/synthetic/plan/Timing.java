package dev.lifelog.synthetic.plan;

import dev.lifelog.synthetic.seed.Seed;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a day's legs on the day's minutes and tells each where the user came from. */
record Timing(String userId, LocalDate day, List<ZonedDateTime> clock, long seed, boolean abroad) {

  List<Episode> episodes(List<Block> blocks) {
    var legs = new ArrayList<Leg>();
    var starts = new ArrayList<Integer>();
    var ends = new ArrayList<Integer>();
    for (Block block : blocks) {
      List<Integer> bounds = block.bounds();
      for (int i = 0; i < block.legs().size(); i++) {
        if (bounds.get(i + 1) <= clock.size()) {
          legs.add(block.legs().get(i));
          starts.add(bounds.get(i));
          ends.add(bounds.get(i + 1));
        }
      }
    }
    var episodes = new ArrayList<Episode>();
    for (int i = 0; i < legs.size(); i++) {
      Leg leg = legs.get(i);
      episodes.add(
          new Episode(
              userId,
              day,
              i,
              starts.get(i),
              ends.get(i),
              clock.get(starts.get(i)).toLocalTime(),
              leg.scene(),
              leg.behind(),
              local(leg.place()),
              local(named(legs, i - 1, -1)),
              local(named(legs, i, 1)),
              leg.activity(),
              Seed.mix(seed, i)));
    }
    return episodes;
  }

  private @Nullable Place local(@Nullable Place place) {
    return place != null && abroad ? Journey.there(place) : place;
  }

  private static @Nullable Place named(List<Leg> legs, int from, int step) {
    for (int i = from; i >= 0 && i < legs.size(); i += step) {
      Place place = legs.get(i).place();
      if (place != null) {
        return place;
      }
    }
    return null;
  }
}
