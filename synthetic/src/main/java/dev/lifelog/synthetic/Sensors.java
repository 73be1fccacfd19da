package dev.lifelog.synthetic;

import dev.lifelog.core.collection.Minute;
import dev.lifelog.core.collection.MinuteId;
import dev.lifelog.synthetic.plan.Activity;
import dev.lifelog.synthetic.plan.DayPlan;
import dev.lifelog.synthetic.plan.Episode;
import dev.lifelog.synthetic.plan.Place;
import dev.lifelog.synthetic.scene.SceneClass;
import dev.lifelog.synthetic.seed.Seed;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the minute table: watch, phone and glucose sensor. Place and activity are missing in
 * 40 % of the minutes, as with the organisers' semi-automatic labels.
 */
final class Sensors {
  private static final double LABEL_MISSING = 0.4;
  private static final double FIX_MISSING = 0.08;
  private static final double PULSE_MISSING = 0.05;
  private static final int GLUCOSE_EVERY = 15;
  private static final int SONG_MINUTES = 4;
  private static final List<String> SONGS =
      List.of(
          "The Tin Lanterns - Harbour Lights",
          "Nora Quill - Paper Boats",
          "Slow Ferries - Northbound, Again",
          "Kestrel & Vane - Half Past Rain",
          "Odd Umbrellas - Copper Town");

  private final DayPlan day;
  private final Random random;

  Sensors(DayPlan day, long seed) {
    this.day = day;
    this.random = new Random(Seed.mix(seed, day.day().toEpochDay()));
  }

  /** One row a minute; the pictures' ids go to the rows of their minutes. */
  List<Minute> rows(Map<Integer, List<String>> worn, Map<Integer, List<String>> phone) {
    var rows = new ArrayList<Minute>(day.clock().size());
    double pulse = 55;
    double glucose = 5.2;
    double sugar = 0;
    int next = 0;
    for (int i = 0; i < day.clock().size(); i++) {
      while (next < day.episodes().size() && day.episodes().get(next).endMinute() <= i) {
        next++;
      }
      Episode now = running(next, i);
      pulse += 0.15 * (restingPulse(now) - pulse) + 2.5 * random.nextGaussian();
      sugar = 0.97 * sugar + (eats(now) ? 0.12 : 0);
      glucose += 0.08 * (5.1 + sugar - glucose) + 0.04 * random.nextGaussian();
      rows.add(
          row(
              i,
              now,
              fix(i, next, now),
              pulse,
              glucose,
              worn.getOrDefault(i, List.of()),
              phone.getOrDefault(i, List.of())));
    }
    return rows;
  }

  private Minute row(
      int index,
      @Nullable Episode now,
      double[] fix,
      double pulse,
      double glucose,
      List<String> images,
      List<String> photos) {
    ZonedDateTime at = day.clock().get(index);
    boolean walks = now != null && now.activity() == Activity.WALKING;
    boolean rides = now != null && now.activity() == Activity.TRANSPORT;
    boolean asleep = now == null;
    boolean trains = now != null && now.scene() == SceneClass.GYM;
    int steps =
        walks
            ? 70 + random.nextInt(50)
            : asleep || rides ? 0 : Math.max(0, random.nextInt(30) - 22);
    boolean located = random.nextDouble() >= FIX_MISSING;
    String place = now == null ? day.home().name() : now.placeName();
    boolean placed = random.nextDouble() >= LABEL_MISSING && !place.isEmpty();
    boolean moved = random.nextDouble() >= LABEL_MISSING;
    boolean plays = (rides || trains) && index / SONG_MINUTES % 3 != 0;
    return new Minute(
        new MinuteId(day.userId(), at.toInstant()).toString(),
        day.userId(),
        day.day(),
        at.toInstant(),
        at.toLocalTime(),
        at.getZone(),
        located ? rounded(fix[0] + 0.00004 * random.nextGaussian(), 6) : null,
        located ? rounded(fix[1] + 0.00004 * random.nextGaussian(), 6) : null,
        placed ? place : null,
        plays ? SONGS.get(index / SONG_MINUTES % SONGS.size()) : null,
        moved && now != null ? now.activity().word() : null,
        steps,
        rounded(asleep ? 1.05 : 1.2 + steps * 0.045 + Math.max(0, pulse - 80) * 0.05, 2),
        index % GLUCOSE_EVERY == 0 ? rounded(glucose, 1) : null,
        random.nextInt(300) == 0 ? rounded(glucose + 0.2 * random.nextGaussian(), 1) : null,
        random.nextDouble() < PULSE_MISSING ? null : rounded(pulse, 0),
        rounded(walks ? steps * 0.72 : rides ? 350 + random.nextInt(300) : steps * 0.6, 1),
        images,
        photos);
  }

  private @Nullable Episode running(int next, int minute) {
    if (next >= day.episodes().size() || day.episodes().get(next).firstMinute() > minute) {
      return null;
    }
    return day.episodes().get(next);
  }

  /**
   * At a named place its position; on the way, a straight line between the places on both sides.
   */
  private double[] fix(int minute, int next, @Nullable Episode now) {
    if (now == null || now.place() != null) {
      Place place = now == null || now.place() == null ? day.home() : now.place();
      return new double[] {place.latitude(), place.longitude()};
    }
    int first = next;
    while (first > 0 && day.episodes().get(first - 1).place() == null) {
      first--;
    }
    int last = next;
    while (last + 1 < day.episodes().size() && day.episodes().get(last + 1).place() == null) {
      last++;
    }
    double start = day.episodes().get(first).firstMinute();
    double end = day.episodes().get(last).endMinute();
    double share = (minute - start) / Math.max(1, end - start);
    Place from = now.cameFrom() == null ? day.home() : now.cameFrom();
    Place to = now.goesTo() == null ? day.home() : now.goesTo();
    return new double[] {
      from.latitude() + share * (to.latitude() - from.latitude()),
      from.longitude() + share * (to.longitude() - from.longitude())
    };
  }

  private static double restingPulse(@Nullable Episode now) {
    if (now == null) {
      return 54;
    }
    return switch (now.scene()) {
      case GYM -> 138;
      case STREET, PARK, SEASIDE, BRIDGE, CORRIDOR -> 98;
      case SUPERMARKET, TOYSHOP, BOOKSHOP, KITCHEN -> 84;
      default -> 70;
    };
  }

  private static boolean eats(@Nullable Episode now) {
    if (now == null) {
      return false;
    }
    return switch (now.scene()) {
      case RESTAURANT, DINING_TABLE, ICECREAM, CAFE, BAR -> true;
      default -> false;
    };
  }

  private static double rounded(double value, int digits) {
    double scale = Math.pow(10, digits);
    return Math.round(value * scale) / scale;
  }
}
