package dev.lifelog.models.image;

/**
 * How well one class is told.
 *
 * @param training pictures learnt from
 * @param heldOut pictures measured on that show it
 * @param chosen pictures measured on that were given it
 * @param right pictures that show it and were given it
 */
public record ClassFigures(String concept, int training, int heldOut, int chosen, int right) {

  /** Share of the pictures given this class that show it; NaN when none was. */
  public double precision() {
    return right / (double) chosen;
  }

  /** Share of the pictures that show this class that were given it; NaN without any. */
  public double recall() {
    return right / (double) heldOut;
  }
}
