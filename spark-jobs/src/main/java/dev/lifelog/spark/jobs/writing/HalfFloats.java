package dev.lifelog.spark.jobs.writing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Numbers as IEEE 754 half floats, little endian: 11 significant bits, up to 65,504. */
public final class HalfFloats {

  private static final int INFINITY = 0x7C00;
  private static final int EXPONENT_SHIFT = 13;

  /** What the exponents of both formats differ by, in place in a float. */
  private static final int BIAS = (127 - 15) << 23;

  /** Below it a half float is subnormal: a multiple of 2 to the -24. */
  private static final float SMALLEST_NORMAL = 0x1p-14f;

  private HalfFloats() {}

  public static ByteBuffer write(float[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Short.BYTES);
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      bytes.putShort(half(value));
    }
    return bytes.flip();
  }

  public static float[] read(ByteBuffer bytes) {
    ByteBuffer in = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    float[] values = new float[in.remaining() / Short.BYTES];
    for (int i = 0; i < values.length; i++) {
      values[i] = number(in.getShort());
    }
    return values;
  }

  /** Rounds to the nearest, of two equally near to the even one. */
  static short half(float value) {
    int bits = Float.floatToIntBits(value);
    int sign = (bits >>> 16) & 0x8000;
    int magnitude = bits & 0x7FFF_FFFF;
    if (magnitude > 0x7F80_0000) {
      return (short) (sign | INFINITY | 1);
    }
    if (Math.abs(value) < SMALLEST_NORMAL) {
      return (short) (sign | (int) Math.rint(Math.abs(value) * 0x1p24));
    }
    int even = (magnitude >>> EXPONENT_SHIFT) & 1;
    int almostHalf = (1 << (EXPONENT_SHIFT - 1)) - 1;
    int half = (magnitude - BIAS + almostHalf + even) >>> EXPONENT_SHIFT;
    return (short) (sign | Math.min(half, INFINITY));
  }

  static float number(short half) {
    int exponent = (half >>> 10) & 0x1F;
    int fraction = half & 0x3FF;
    float magnitude;
    if (exponent == 0) {
      magnitude = fraction * 0x1p-24f;
    } else if (exponent == 0x1F) {
      magnitude = fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
    } else {
      magnitude =
          Float.intBitsToFloat(((exponent << 10) | fraction) * (1 << EXPONENT_SHIFT) + BIAS);
    }
    return half < 0 ? -magnitude : magnitude;
  }
}
