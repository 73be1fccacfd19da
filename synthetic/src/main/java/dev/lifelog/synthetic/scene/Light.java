package dev.lifelog.synthetic.scene;

import java.awt.Color;
import java.util.Random;

/**
 * The light of an episode: what the sky looks like and what the camera's white balance makes of it.
 *
 * @param skyTop colour of the sky overhead
 * @param skyLow colour of the sky at the horizon
 * @param dark true when lamps and windows glow
 * @param tint white-balance error, laid over the whole picture with its alpha
 */
record Light(Color skyTop, Color skyLow, boolean dark, Color tint) {

  /** Irish summer: dusk is at about 21:30, dawn at about 5:30. */
  static Light at(double hour, Random random) {
    var tint = Palette.hsb(random.nextDouble(), 0.5 + 0.5 * random.nextDouble(), 0.9);
    var alpha = (int) (15 + 65 * random.nextDouble());
    var veil = new Color(tint.getRed(), tint.getGreen(), tint.getBlue(), alpha);
    var mood = random.nextDouble();
    var shift = random.nextDouble();
    if (hour < 5.5 || hour > 21.5) {
      return new Light(
          Palette.hsb(0.55 + 0.2 * shift, 0.6, 0.12), Palette.hsb(0.6, 0.5, 0.3), true, veil);
    }
    if (hour < 7.2 || hour > 19.5 || mood < 0.15) {
      return new Light(
          Palette.hsb(0.55 + 0.3 * shift, 0.45, 0.6),
          Palette.hsb(0.02 + 0.1 * shift, 0.6, 0.98),
          false,
          veil);
    }
    if (mood < 0.5) {
      return new Light(
          Palette.hsb(0.58, 0.08, 0.6 + 0.3 * shift),
          Palette.hsb(0.1 + 0.4 * shift, 0.06, 0.93),
          false,
          veil);
    }
    return new Light(
        Palette.hsb(0.53 + 0.09 * shift, 0.65, 0.9), Palette.hsb(0.55, 0.2, 0.98), false, veil);
  }
}
