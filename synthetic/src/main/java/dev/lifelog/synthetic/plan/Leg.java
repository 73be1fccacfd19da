package dev.lifelog.synthetic.plan;

import dev.lifelog.synthetic.scene.SceneClass;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a day before it has a clock time.
 *
 * @param place null on the way
 * @param weight share of its block of the day
 */
record Leg(
    SceneClass scene, SceneClass behind, @Nullable Place place, Activity activity, double weight) {

  static Leg at(Place place, SceneClass scene, double weight) {
    return new Leg(scene, scene, place, Activity.STILL, weight);
  }

  static Leg walk(SceneClass scene, @Nullable Place place, double weight) {
    return new Leg(scene, scene, place, Activity.WALKING, weight);
  }

  static Leg ride(SceneClass vehicle, double weight) {
    return new Leg(vehicle, vehicle, null, Activity.TRANSPORT, weight);
  }

  Leg before(SceneClass backdrop) {
    return new Leg(scene, backdrop, place, activity, weight);
  }
}
