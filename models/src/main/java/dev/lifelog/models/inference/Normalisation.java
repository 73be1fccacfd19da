package dev.lifelog.models.inference;

import dev.lifelog.models.bundle.ImageInput;
import java.nio.FloatBuffer;
import java.util.List;

/**
 * Colour values 0–255 to what the network's first layer expects, a factor and a shift a channel.
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Normalisation(float[] factor, float[] shift) {
  public static final int CHANNELS = 3;
  private static final int VALUES = 1 << Byte.SIZE;

  /** The statistics that published networks were trained with. */
  public static final List<Double> MEAN = List.of(0.485, 0.456, 0.406);

  public static final List<Double> STD = List.of(0.229, 0.224, 0.225);

  public static Normalisation of(ImageInput input) {
    float[] factor = new float[CHANNELS];
    float[] shift = new float[CHANNELS];
    for (int c = 0; c < CHANNELS; c++) {
      factor[c] = (float) (1 / (255 * input.std().get(c)));
      shift[c] = (float) (-input.mean().get(c) / input.std().get(c));
    }
    return new Normalisation(factor, shift);
  }

  /** Writes pixels 0xRRGGBB as red, green, blue, red, … from {@code at} on. */
  public void write(int[] rgb, float[] out, int at) {
    int i = at;
    for (int pixel : rgb) {
      out[i++] = (pixel >> 16 & 0xFF) * factor[0] + shift[0];
      out[i++] = (pixel >> 8 & 0xFF) * factor[1] + shift[1];
      out[i++] = (pixel & 0xFF) * factor[2] + shift[2];
    }
  }

  /** Writes pixels 0xRRGGBB as all reds, all greens, all blues from the buffer's position on. */
  public void writePlanes(int[] rgb, FloatBuffer out) {
    float[] plane = new float[rgb.length];
    for (int c = 0; c < CHANNELS; c++) {
      float[] table = table(c);
      int bits = Byte.SIZE * (CHANNELS - 1 - c);
      for (int i = 0; i < plane.length; i++) {
        plane[i] = table[rgb[i] >>> bits & 0xFF];
      }
      out.put(plane);
    }
  }

  private float[] table(int channel) {
    float[] table = new float[VALUES];
    for (int value = 0; value < VALUES; value++) {
      table[value] = value * factor[channel] + shift[channel];
    }
    return table;
  }
}
