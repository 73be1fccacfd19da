package dev.lifelog.synthetic.plan;

import dev.lifelog.synthetic.scene.SceneClass;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Chooses among scenes that would all fit, the one seen least so far: so a handful of days shows
 * every scene of the vocabulary several times.
 */
final class Habits {
  private final Map<SceneClass, Integer> seen = new EnumMap<>(SceneClass.class);
  private final Random random;

  Habits(Random random) {
    this.random = random;
  }

  SceneClass choose(List<SceneClass> options) {
    SceneClass chosen = options.get(0);
    double fewest = Double.MAX_VALUE;
    for (SceneClass option : options) {
      double count = seen.getOrDefault(option, 0) + random.nextDouble() * 0.5;
      if (count < fewest) {
        fewest = count;
        chosen = option;
      }
    }
    note(chosen);
    return chosen;
  }

  void note(SceneClass scene) {
    seen.merge(scene, 1, Integer::sum);
  }
}
