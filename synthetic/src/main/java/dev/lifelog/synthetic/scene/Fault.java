package dev.lifelog.synthetic.scene;

import java.util.Locale;
import java.util.Random;

/** What goes wrong with a picture of a camera that hangs on a neck. */
public enum Fault {
  NONE(0.85),
  BLUR(0.06),
  DARK(0.035),
  HAND(0.03),
  SLEEVE(0.025);

  private final double share;

  Fault(double share) {
    this.share = share;
  }

  public static Fault random(Random random) {
    double left = random.nextDouble();
    for (Fault fault : values()) {
      left -= fault.share;
      if (left < 0) {
        return fault;
      }
    }
    return NONE;
  }

  /** True where nobody could name the scene, so that no ground truth may list the picture. */
  public boolean hidesScene() {
    return this == DARK || this == HAND || this == SLEEVE;
  }

  /** The word in the truth's table; empty for a sound picture. */
  public String word() {
    return this == NONE ? "" : name().toLowerCase(Locale.ROOT);
  }
}
