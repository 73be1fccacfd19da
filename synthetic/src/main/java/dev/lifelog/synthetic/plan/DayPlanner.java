package dev.lifelog.synthetic.plan;

import static dev.lifelog.synthetic.scene.SceneClass.*;

import dev.lifelog.synthetic.scene.SceneClass;
import dev.lifelog.synthetic.seed.Seed;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Fills one user's days with what happens in them. Days are to be planned in their order. */
final class DayPlanner {
  private static final List<SceneClass> VEHICLES = List.of(CAR, BUS, TRAIN);
  private static final List<SceneClass> STROLLS = List.of(PARK, BRIDGE, SEASIDE);
  private static final List<SceneClass> OUTINGS =
      List.of(
          SUPERMARKET,
          TOYSHOP,
          BOOKSHOP,
          GYM,
          BAR,
          ICECREAM,
          SEASIDE,
          BRIDGE,
          PARK,
          RESTAURANT,
          CAFE);

  /** What the questions about test days ask for, in one evening. */
  private static final List<SceneClass> FULL_EVENING =
      List.of(SUPERMARKET, ICECREAM, TOYSHOP, RESTAURANT);

  private final Place home;
  private final Place work;
  private final Random random;
  private final Habits habits;
  private int treats;

  DayPlanner(long seed) {
    var places = new Random(Seed.mix(seed, 1));
    this.home = Place.home(places);
    this.work = Place.work(places);
    this.random = new Random(Seed.mix(seed, 2));
    this.habits = new Habits(random);
  }

  Place home() {
    return home;
  }

  List<Block> plan(DayOfWeek weekday, DayKind kind) {
    boolean free = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
    return free && kind == DayKind.PLAIN ? weekend() : workday(kind);
  }

  private List<Block> workday(DayKind kind) {
    boolean full = kind == DayKind.FULL;
    if (full) {
      treats = 0;
    }
    SceneClass out = full ? TRAIN : habits.choose(VEHICLES);
    SceneClass back = full ? CAR : habits.choose(VEHICLES);
    int wake = 400 + random.nextInt(25);
    int leave = 490 + random.nextInt(15);
    int desk = leave + 50;
    int lunch = 750 + random.nextInt(15);
    int finish = 1030 + random.nextInt(20);
    int free = finish + 50;
    int evening = 1240 + random.nextInt(15);
    int night = 1375 + random.nextInt(25);
    return List.of(
        Block.of(wake, leave, morning()),
        Block.of(
            leave,
            desk,
            Leg.walk(STREET, null, 1),
            Leg.ride(out, 4),
            Leg.walk(CORRIDOR, work, 0.7)),
        Block.of(
            desk,
            lunch,
            Leg.at(work, OFFICE_SCREEN, 3),
            Leg.at(work, MEETING, 2.5),
            Leg.at(work, WHITEBOARD, 2),
            full || random.nextBoolean()
                ? Leg.at(Place.CAFE_FONTANA, CAFE, 1.5)
                : Leg.at(work, CAFE, 1.3),
            Leg.walk(CORRIDOR, work, 0.7),
            Leg.at(work, PHONE, 0.8),
            Leg.at(work, OFFICE_SCREEN, 2)),
        Block.of(lunch, lunch + 85, lunch(full)),
        Block.of(
            lunch + 85,
            finish,
            Leg.at(work, LAPTOP, 2),
            Leg.at(work, READING, 1.6),
            Leg.at(work, CAFE, 1),
            Leg.walk(CORRIDOR, work, 0.7),
            Leg.at(work, habits.choose(List.of(WHITEBOARD, MEETING)), 1.8),
            Leg.at(work, OFFICE_SCREEN, 2)),
        Block.of(
            finish,
            free,
            Leg.ride(back, 4),
            Leg.at(home, full ? PHONE : habits.choose(List.of(PHONE, FRIDGE)), 1)),
        Block.of(free, evening, outings(full ? FULL_EVENING : List.of(), 5)),
        Block.of(
            evening,
            night,
            Leg.at(home, FRIDGE, 0.7),
            Leg.at(home, KITCHEN, 1.8),
            Leg.at(home, DINING_TABLE, 1.8),
            Leg.at(home, TELEVISION, 2.6),
            Leg.at(home, LAPTOP, 1.5),
            Leg.at(home, READING, 1.4),
            Leg.at(home, BATHROOM, 0.9),
            Leg.at(home, BEDROOM, 1)));
  }

  private List<Block> weekend() {
    int wake = 470 + random.nextInt(40);
    int night = 1395 + random.nextInt(25);
    return List.of(
        Block.of(wake, 600, morning()),
        Block.of(600, 630, Leg.at(home, TELEVISION, 1), Leg.at(home, READING, 1)),
        Block.of(630, 780, outings(List.of(), 5)),
        Block.of(780, 860, lunch(false)),
        Block.of(860, 1080, outings(List.of(), 8)),
        Block.of(
            1080,
            1190,
            Leg.at(home, FRIDGE, 0.6),
            Leg.at(home, KITCHEN, 1.6),
            Leg.at(home, DINING_TABLE, 1.6),
            Leg.at(home, LAPTOP, 1.4),
            Leg.at(home, PHONE, 0.8)),
        Block.of(1190, 1290, outings(List.of(BAR), 2)),
        Block.of(
            1290,
            night,
            Leg.at(home, TELEVISION, 2),
            Leg.at(home, READING, 1.2),
            Leg.at(home, BATHROOM, 0.8),
            Leg.at(home, BEDROOM, 1)));
  }

  private List<Leg> morning() {
    return List.of(
        Leg.at(home, BEDROOM, 1.5),
        Leg.at(home, BATHROOM, 1.8),
        Leg.at(home, FRIDGE, 0.7),
        Leg.at(home, KITCHEN, 1.6),
        Leg.at(home, DINING_TABLE, 2),
        Leg.at(home, PHONE, 0.7));
  }

  private List<Leg> lunch(boolean full) {
    SceneClass stroll = full ? PARK : habits.choose(STROLLS);
    SceneClass meal = full ? CAFE : habits.choose(List.of(RESTAURANT, CAFE));
    return List.of(
        Leg.walk(STREET, null, 1),
        full ? Leg.walk(PARK, Place.PARK, 1.6) : outing(stroll),
        full ? Leg.ride(BUS, 1.2) : Leg.walk(STREET, null, 0.8),
        outing(meal),
        Leg.walk(STREET, null, 0.8));
  }

  private List<Leg> outings(List<SceneClass> wished, int count) {
    var legs = new ArrayList<Leg>();
    var chosen = new ArrayList<SceneClass>(wished);
    wished.forEach(habits::note);
    while (chosen.size() < count) {
      List<SceneClass> open = OUTINGS.stream().filter(scene -> !chosen.contains(scene)).toList();
      chosen.add(habits.choose(open));
    }
    for (int i = 0; i < chosen.size(); i++) {
      if (i % 2 == 0) {
        legs.add(leg());
      }
      legs.add(outing(chosen.get(i)));
    }
    legs.add(leg());
    return legs;
  }

  private Leg leg() {
    SceneClass way = habits.choose(List.of(STREET, BUS, TRAIN, CAR));
    return way == STREET ? Leg.walk(STREET, null, 0.8) : Leg.ride(way, 0.9);
  }

  private Leg outing(SceneClass scene) {
    return switch (scene) {
      case SUPERMARKET -> Leg.walk(scene, Place.GROCERS, 1.7);
      case TOYSHOP -> Leg.at(Place.TOYS, scene, 1.5);
      case BOOKSHOP -> Leg.at(Place.BOOKS, scene, 1.6);
      case GYM -> Leg.at(Place.DCU, scene, 2);
      case BAR -> Leg.at(Place.HERON, scene, 2);
      case SEASIDE -> Leg.walk(scene, Place.STRAND, 1.6);
      case BRIDGE -> Leg.walk(scene, Place.BRIDGE, 1.3);
      case PARK ->
          random.nextBoolean() ? Leg.walk(scene, Place.PARK, 1.5) : Leg.at(Place.PARK, scene, 1.5);
      case RESTAURANT -> Leg.at(random.nextBoolean() ? Place.TRATTORIA : Place.NOODLES, scene, 2);
      case CAFE ->
          Leg.at(random.nextBoolean() ? Place.CAFE_FONTANA : Place.COPPER_KETTLE, scene, 1.6);
      case ICECREAM -> treat();
      default -> throw new IllegalArgumentException("no outing: " + scene);
    };
  }

  /** By turns at the sea, in the park and in the street; the first one at the sea. */
  private Leg treat() {
    return switch (treats++ % 3) {
      case 0 -> Leg.at(Place.STRAND, ICECREAM, 1.2).before(SEASIDE);
      case 1 -> Leg.at(Place.KIOSK, ICECREAM, 1.2).before(STREET);
      default -> Leg.at(Place.PARK, ICECREAM, 1.2).before(PARK);
    };
  }
}
