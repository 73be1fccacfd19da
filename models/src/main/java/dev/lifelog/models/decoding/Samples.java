package dev.lifelog.models.decoding;

import dev.lifelog.models.quality.ImageQuality;

/**
 * A decoded picture, perhaps at a part of its stored size.
 *
 * @param data interleaved, row by row, may be longer than the picture
 * @param colour of one or three bands
 * @param across how the columns lie on those of the stored picture
 * @param down how the rows lie on those of the stored picture
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Samples(byte[] data, int width, int height, Colour colour, Grid across, Grid down) {

  /**
   * One axis: sample {@code i} stands for the stored pixels around {@code (i + 0.5) * step +
   * shift}.
   */
  record Grid(double step, double shift) {
    static final Grid FULL = new Grid(1, 0);

    /** Every {@code step}-th pixel, from {@code step / 2} on. */
    static Grid every(int step) {
      return new Grid(step, step % 2 == 0 ? 0.5 : 0);
    }

    double position(double stored) {
      return (stored - shift) / step;
    }
  }

  static Samples full(byte[] data, int width, int height, Colour colour) {
    return new Samples(data, width, height, colour, Grid.FULL, Grid.FULL);
  }

  ImageQuality quality() {
    return ImageQuality.of(GreyReduction.of(this), GreyReduction.SIDE);
  }

  int rowLength() {
    return width * colour.bands();
  }

  /** The window in samples instead of stored pixels. */
  Window window(Window stored) {
    return new Window(
        across.position(stored.left()),
        down.position(stored.top()),
        stored.width() / across.step(),
        stored.height() / down.step());
  }
}
