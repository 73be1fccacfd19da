package dev.lifelog.synthetic.object;

import java.awt.Color;
import java.util.Random;

/**
 * The colours and the pen of one drawing. Hues are free; brightness is not, so that the parts of an
 * object and what lies behind it stay apart.
 *
 * @param body of the object's largest part
 * @param accent of its second part
 * @param pale of what is light on most things: paper, glass, a dial
 * @param dark of what is dark on most things: tyres, screens, gaps
 * @param ground of the background
 * @param second of patterns on the background
 * @param outline width of contours in units of the half picture; 0 draws none
 */
record Style(
    Color body, Color accent, Color pale, Color dark, Color ground, Color second, double outline) {

  private static final double PART_WITHOUT_OUTLINE = 0.25;

  /** Above the brightest of dark parts, else a tyre would drown in a black background. */
  private static final double DARKEST_GROUND = 0.32;

  static Style random(Random random) {
    double bodyLight = 0.3 + 0.6 * random.nextDouble();
    double groundLight = apart(bodyLight, 0.22, random);
    return new Style(
        tone(random, 0.85, bodyLight),
        tone(random, 0.85, apart(bodyLight, 0.2, random)),
        tone(random, 0.2, 0.88 + 0.12 * random.nextDouble()),
        tone(random, 0.5, 0.08 + 0.2 * random.nextDouble()),
        tone(random, 0.6, groundLight),
        tone(random, 0.6, groundLight + 0.24 * (random.nextDouble() - 0.5)),
        random.nextDouble() < PART_WITHOUT_OUTLINE ? 0 : 0.015 + 0.045 * random.nextDouble());
  }

  static Color tone(Random random, double mostSaturation, double brightness) {
    return Color.getHSBColor(
        random.nextFloat(),
        (float) (mostSaturation * random.nextDouble()),
        (float) Math.max(0.05, Math.min(1, brightness)));
  }

  static Color shade(Color color, double factor) {
    return new Color(
        (int) Math.min(255, color.getRed() * factor),
        (int) Math.min(255, color.getGreen() * factor),
        (int) Math.min(255, color.getBlue() * factor),
        color.getAlpha());
  }

  private static double apart(double from, double least, Random random) {
    double value;
    do {
      value = DARKEST_GROUND + (1 - DARKEST_GROUND) * random.nextDouble();
    } while (Math.abs(value - from) < least);
    return value;
  }
}
