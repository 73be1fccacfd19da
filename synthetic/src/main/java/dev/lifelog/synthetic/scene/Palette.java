package dev.lifelog.synthetic.scene;

import java.awt.Color;
import java.util.Random;

/**
 * The colours of an episode. Hues are free, so that colour tells little about the scene; brightness
 * is not, so that wall, floor and furniture always stand apart from each other.
 */
record Palette(
    Color wall,
    Color floor,
    Color ceiling,
    Color wood,
    Color fabric,
    Color metal,
    Color skin,
    Color sleeve,
    Color hair) {

  static Palette random(Random random) {
    double[][] bands = {{0.28, 0.45}, {0.55, 0.7}, {0.82, 0.98}};
    for (int i = bands.length - 1; i > 0; i--) {
      var j = random.nextInt(i + 1);
      var kept = bands[i];
      bands[i] = bands[j];
      bands[j] = kept;
    }
    return new Palette(
        tone(random, bands[0]),
        tone(random, bands[1]),
        hsb(random.nextDouble(), 0.1 * random.nextDouble(), 0.75 + 0.23 * random.nextDouble()),
        tone(random, bands[2]),
        tone(random, new double[] {0.3, 0.9}),
        hsb(random.nextDouble(), 0.12 * random.nextDouble(), 0.35 + 0.5 * random.nextDouble()),
        hsb(
            0.04 + 0.04 * random.nextDouble(),
            0.3 + 0.35 * random.nextDouble(),
            0.45 + 0.5 * random.nextDouble()),
        tone(random, new double[] {0.15, 0.85}),
        hsb(
            0.05 + 0.06 * random.nextDouble(),
            0.6 * random.nextDouble(),
            0.1 + 0.6 * random.nextDouble()));
  }

  static Color hsb(double hue, double saturation, double brightness) {
    return Color.getHSBColor((float) hue, (float) saturation, (float) brightness);
  }

  /** A darker (factor below 1) or lighter colour of the same hue. */
  static Color shade(Color color, double factor) {
    return new Color(
        Math.min(255, (int) (color.getRed() * factor)),
        Math.min(255, (int) (color.getGreen() * factor)),
        Math.min(255, (int) (color.getBlue() * factor)),
        color.getAlpha());
  }

  static Color mix(Color a, Color b, double weightOfB) {
    var w = 1 - weightOfB;
    return new Color(
        (int) (a.getRed() * w + b.getRed() * weightOfB),
        (int) (a.getGreen() * w + b.getGreen() * weightOfB),
        (int) (a.getBlue() * w + b.getBlue() * weightOfB));
  }

  static Color clear(Color color, double opacity) {
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) (255 * opacity));
  }

  private static Color tone(Random random, double[] band) {
    return hsb(
        random.nextDouble(),
        0.08 + 0.62 * random.nextDouble(),
        band[0] + (band[1] - band[0]) * random.nextDouble());
  }
}
