package dev.lifelog.synthetic.plan;

import dev.lifelog.synthetic.seed.Seed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The days of a collection: the first ones to learn from, the last ones to be evaluated on. */
public final class Days {
  private static final LocalDate FIRST = LocalDate.of(2018, 5, 3);
  private static final double TEST_SHARE = 0.3;
  private static final int DAYS_THAT_ALLOW_A_JOURNEY = 14;

  private final long seed;
  private final int count;

  public Days(long seed, int count) {
    this.seed = seed;
    this.count = count;
  }

  /** How many of the last days are test days; at least one. */
  public int testDays() {
    return Math.max(1, (int) Math.round(count * TEST_SHARE));
  }

  /** All days of a user, in their order. Users count from 1. */
  public List<DayPlan> of(int user) {
    String userId = "u" + user;
    long userSeed = Seed.mix(seed, user);
    var planner = new DayPlanner(userSeed);
    Journey journey =
        user == 1 && count >= DAYS_THAT_ALLOW_A_JOURNEY
            ? new Journey(FIRST.plusDays(4), FIRST.plusDays(6))
            : Journey.none();
    var days = new ArrayList<DayPlan>();
    for (int i = 0; i < count; i++) {
      LocalDate day = FIRST.plusDays(i);
      List<Block> blocks = planner.plan(day.getDayOfWeek(), full(i) ? DayKind.FULL : DayKind.PLAIN);
      boolean abroad = journey.abroad(day);
      var clock = journey.clock(day);
      var timed = new Timing(userId, day, clock, Seed.mix(userSeed, 3, i), abroad).episodes(blocks);
      Place home = abroad ? Journey.there(planner.home()) : planner.home();
      days.add(new DayPlan(userId, day, i >= count - testDays(), home, clock, timed));
    }
    return days;
  }

  /** The working days among the test days; where there is none, the last day, worked for once. */
  private boolean full(int day) {
    int firstTest = count - testDays();
    boolean anyWorking = IntStream.range(firstTest, count).anyMatch(Days::working);
    return day >= firstTest && (working(day) || (!anyWorking && day == count - 1));
  }

  private static boolean working(int day) {
    DayOfWeek weekday = FIRST.plusDays(day).getDayOfWeek();
    return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY;
  }
}
