package dev.lifelog.synthetic;

import dev.lifelog.core.Score;
import dev.lifelog.core.collection.Box;
import dev.lifelog.core.collection.CollectionImage;
import dev.lifelog.core.collection.DetectedObject;
import dev.lifelog.synthetic.plan.DayPlan;
import dev.lifelog.synthetic.scene.SceneClass;
import dev.lifelog.synthetic.seed.Seed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/**
 * Writes what the organisers' detectors would: they miss four objects in ten, and three in ten that
 * they report are not there. Of a scene that a fault hides they see nothing right.
 */
final class Observer {
  private static final double RECALL = 0.6;
  private static final double PRECISION = 0.7;
  private static final double CATEGORY_IN_TOP = 0.75;
  private static final List<String> CATEGORIES = all(Looks::categories);
  private static final List<String> ATTRIBUTES = all(Looks::attributes);
  private static final List<String> OBJECTS = all(Looks::objects);

  private final int width;
  private final int height;

  Observer(int width, int height) {
    this.width = width;
    this.height = height;
  }

  CollectionImage observe(Picture picture, DayPlan day) {
    var random = new Random(Seed.mix(picture.seed(), 9));
    Looks looks = Looks.of(picture.episode().scene());
    boolean hidden = picture.fault().hidesScene();
    return new CollectionImage(
        picture.imageId(),
        day.userId(),
        day.clock().get(picture.minute()).toInstant(),
        picture.sequence(),
        picture.path(),
        attributes(looks, hidden, random),
        categories(looks, hidden, random),
        objects(looks, hidden, random));
  }

  private static List<String> attributes(Looks looks, boolean hidden, Random random) {
    var seen = new ArrayList<String>();
    for (String attribute : looks.attributes()) {
      if (!hidden && random.nextDouble() < RECALL) {
        seen.add(attribute);
      }
    }
    while (seen.size() < 10) {
      String guess = ATTRIBUTES.get(random.nextInt(ATTRIBUTES.size()));
      if (!seen.contains(guess)) {
        seen.add(random.nextInt(seen.size() + 1), guess);
      }
    }
    return seen;
  }

  private static Map<String, Integer> categories(Looks looks, boolean hidden, Random random) {
    var names = new ArrayList<String>();
    while (names.size() < 5) {
      String guess = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
      if (!names.contains(guess) && !looks.categories().contains(guess)) {
        names.add(guess);
      }
    }
    if (!hidden && random.nextDouble() < CATEGORY_IN_TOP) {
      int rank = random.nextInt(2) * random.nextInt(5);
      names.set(rank, looks.categories().get(random.nextInt(looks.categories().size())));
    }
    var scored = new LinkedHashMap<String, Integer>();
    double left = 0.2 + 0.6 * random.nextDouble();
    for (String name : names) {
      scored.put(name, Score.of(left));
      left *= 0.2 + 0.6 * random.nextDouble();
    }
    return scored;
  }

  private List<DetectedObject> objects(Looks looks, boolean hidden, Random random) {
    var seen = new ArrayList<DetectedObject>();
    if (hidden) {
      return seen;
    }
    for (String name : looks.objects()) {
      if (random.nextDouble() < RECALL) {
        seen.add(detected(name, random));
        if (random.nextDouble() < (1 - PRECISION) / PRECISION) {
          seen.add(detected(absent(looks, random), random));
        }
      }
    }
    seen.sort((a, b) -> b.score() - a.score());
    return seen;
  }

  private static String absent(Looks looks, Random random) {
    String name = OBJECTS.get(random.nextInt(OBJECTS.size()));
    while (looks.objects().contains(name)) {
      name = OBJECTS.get(random.nextInt(OBJECTS.size()));
    }
    return name;
  }

  private DetectedObject detected(String name, Random random) {
    int x = random.nextInt(width * 3 / 4);
    int y = random.nextInt(height * 3 / 4);
    int wide = width / 10 + random.nextInt(width * 3 / 20);
    int high = height / 10 + random.nextInt(height * 3 / 20);
    return new DetectedObject(
        name, Score.of(0.5 + 0.5 * random.nextDouble()), new Box(x, y, wide, high));
  }

  private static List<String> all(java.util.function.Function<Looks, List<String>> part) {
    var names = new TreeSet<String>();
    for (SceneClass scene : SceneClass.values()) {
      names.addAll(part.apply(Looks.of(scene)));
    }
    return List.copyOf(names);
  }
}
