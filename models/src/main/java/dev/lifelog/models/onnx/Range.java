package dev.lifelog.models.onnx;

/** How a value is stored in eight bits: {@code scale · (q − zeroPoint)}, q from 0 to 255. */
public record Range(float scale, int zeroPoint) {
  private static final int LEVELS = 255;

  /** For values from {@code min}, at most 0, to {@code max}, at least 0; 0 is kept exactly. */
  public static Range of(float min, float max) {
    float scale = Math.max((max - min) / LEVELS, Float.MIN_NORMAL);
    return new Range(scale, Math.round(-min / scale));
  }
}
