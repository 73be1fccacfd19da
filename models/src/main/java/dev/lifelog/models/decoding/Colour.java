package dev.lifelog.models.decoding;

/** What the samples of a pixel mean. */
enum Colour {
  GREY(1),
  RGB(3),
  /** Luma and two differences, full range, as JFIF has them. */
  YCC(3),
  /** Inks as stored, 0 for none. */
  CMYK(4),
  /** {@link #YCC} of the three coloured inks, then black. */
  YCCK(4);

  private final int bands;

  Colour(int bands) {
    this.bands = bands;
  }

  int bands() {
    return bands;
  }
}
