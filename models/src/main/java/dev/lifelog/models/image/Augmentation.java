package dev.lifelog.models.image;

import dev.lifelog.models.inference.Normalisation;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A training picture as another moment might have shown it: another crop, mirrored, slightly
 * turned, in other light, now and then blurred or a patch of it covered. One pass over the target's
 * pixels does all but the blur.
 */
final class Augmentation {
  private static final double SMALLEST_CROP = 0.55;
  private static final double ASPECT = 0.25;
  private static final double TURN = 0.12;
  private static final double LIGHT = 0.35;
  private static final double CONTRAST = 0.3;
  private static final double TINT = 0.12;
  private static final double COVERED_SHARE = 0.25;
  private static final double BLURRED_SHARE = 0.15;

  /** Of the picture's side: the widest blur reaches so far to each side. */
  private static final double BLUR = 0.015;

  private final int size;
  private final Normalisation normalisation;

  /**
   * For one network.
   *
   * @param size side of the network's input
   */
  Augmentation(int size, Normalisation normalisation) {
    this.size = size;
    this.normalisation = normalisation;
  }

  /** Writes one variant, size·size·3 numbers, from {@code at} on. */
  void write(Raster original, SplittableRandom random, float[] out, int at) {
    int side = original.side();
    Raster picture =
        random.nextDouble() < BLURRED_SHARE
            ? Blur.of(original, random.nextInt(1, 2 + (int) (side * BLUR)))
            : original;
    double share = Math.sqrt(random.nextDouble(SMALLEST_CROP, 1.0));
    double stretch = 1 + random.nextDouble(-ASPECT, ASPECT) / 2;
    double width = side * Math.min(1, share * stretch);
    double height = side * Math.min(1, share / stretch);
    double centreX = width / 2 + random.nextDouble() * (side - width);
    double centreY = height / 2 + random.nextDouble() * (side - height);
    double angle = random.nextDouble(-TURN, TURN);
    double mirror = random.nextBoolean() ? -1 : 1;
    double acrossX = mirror * Math.cos(angle) * width / size;
    double acrossY = mirror * Math.sin(angle) * height / size;
    double downX = -Math.sin(angle) * width / size;
    double downY = Math.cos(angle) * height / size;
    Light light = Light.of(random, normalisation);
    double half = (size - 1) / 2.0;
    int i = at;
    for (int y = 0; y < size; y++) {
      double x0 = centreX - 0.5 - half * acrossX + (y - half) * downX;
      double y0 = centreY - 0.5 - half * acrossY + (y - half) * downY;
      for (int x = 0; x < size; x++) {
        sample(picture, x0 + x * acrossX, y0 + x * acrossY, light, out, i);
        i += Normalisation.CHANNELS;
      }
    }
    if (random.nextDouble() < COVERED_SHARE) {
      cover(random, out, at);
    }
  }

  /** Bilinear; beyond the edge the edge goes on. */
  private static void sample(Raster picture, double x, double y, Light light, float[] out, int at) {
    int last = picture.side() - 1;
    float px = (float) Math.max(0, Math.min(last, x));
    float py = (float) Math.max(0, Math.min(last, y));
    int left = Math.min((int) px, last - 1);
    int top = Math.min((int) py, last - 1);
    float fx = px - left;
    float fy = py - top;
    int[] rgb = picture.rgb();
    int row = top * picture.side() + left;
    int a = rgb[row];
    int b = rgb[row + 1];
    int c = rgb[row + picture.side()];
    int d = rgb[row + picture.side() + 1];
    float wa = (1 - fx) * (1 - fy);
    float wb = fx * (1 - fy);
    float wc = (1 - fx) * fy;
    float wd = fx * fy;
    for (int channel = 0, bits = 16; channel < Normalisation.CHANNELS; channel++, bits -= 8) {
      float value =
          wa * (a >> bits & 0xFF)
              + wb * (b >> bits & 0xFF)
              + wc * (c >> bits & 0xFF)
              + wd * (d >> bits & 0xFF);
      out[at + channel] = value * light.factor[channel] + light.shift[channel];
    }
  }

  /** A hand or a sleeve: a patch of up to a third of each side becomes the mean colour. */
  private void cover(SplittableRandom random, float[] out, int at) {
    int width = random.nextInt(size / 8, size / 3 + 1);
    int height = random.nextInt(size / 8, size / 3 + 1);
    int left = random.nextInt(size - width);
    int top = random.nextInt(size - height);
    for (int y = top; y < top + height; y++) {
      int from = at + (y * size + left) * Normalisation.CHANNELS;
      Arrays.fill(out, from, from + width * Normalisation.CHANNELS, 0f);
    }
  }

  /** Brightness, contrast and tint joined with the normalisation: one factor, one shift. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  private record Light(float[] factor, float[] shift) {
    private static final double MIDDLE_GREY = 115;

    static Light of(SplittableRandom random, Normalisation normalisation) {
      double brightness = Math.exp(random.nextDouble(-LIGHT, LIGHT));
      double contrast = Math.exp(random.nextDouble(-CONTRAST, CONTRAST));
      float[] factor = new float[Normalisation.CHANNELS];
      float[] shift = new float[Normalisation.CHANNELS];
      for (int c = 0; c < Normalisation.CHANNELS; c++) {
        double gain = brightness * contrast * (1 + random.nextDouble(-TINT, TINT));
        double lift = MIDDLE_GREY * brightness * (1 - contrast);
        factor[c] = (float) (gain * normalisation.factor()[c]);
        shift[c] = (float) (lift * normalisation.factor()[c] + normalisation.shift()[c]);
      }
      return new Light(factor, shift);
    }
  }
}
