package dev.lifelog.models.quality;

/**
 * Where a picture has anything to see.
 *
 * @param edges share of pixels where the luma jumps
 * @param tone share of pixels within the most frequent eighth of the luma's range
 * @param flatBlocks share of blocks without more than noise
 * @param edgedBlocks share of blocks with an outline in them
 */
record Detail(double edges, double tone, double flatBlocks, double edgedBlocks) {
  private static final int BLOCKS = 8;
  private static final int JUMP = 16;
  private static final int OUTLINE = 24;
  private static final double NOISE = 4;
  private static final int BINS = 32;
  private static final int TONE_BINS = 4;

  /**
   * True for cloth and skin, which are of one tone with few outlines, and for what is so near that
   * nothing but its shading is seen.
   */
  boolean isHidden() {
    return (tone > 0.75 && edges < 0.10) || (flatBlocks > 0.6 && edgedBlocks < 0.3);
  }

  static Detail of(int[] grey, int side) {
    int block = side / BLOCKS;
    int flat = 0;
    int edged = 0;
    int jumps = 0;
    for (int b = 0; b < BLOCKS * BLOCKS; b++) {
      int left = b % BLOCKS * block;
      int top = b / BLOCKS * block;
      long sum = 0;
      long squares = 0;
      int steepest = 0;
      for (int y = top; y < top + block; y++) {
        for (int x = left; x < left + block; x++) {
          int value = grey[y * side + x];
          sum += value;
          squares += (long) value * value;
          int jump = x + 1 < side && y + 1 < side ? jump(grey, y * side + x, side) : 0;
          steepest = Math.max(steepest, jump);
          jumps += jump > JUMP ? 1 : 0;
        }
      }
      double mean = sum / (double) (block * block);
      flat += squares / (double) (block * block) - mean * mean < NOISE * NOISE ? 1 : 0;
      edged += steepest > OUTLINE ? 1 : 0;
    }
    double blocks = BLOCKS * BLOCKS;
    return new Detail(jumps / (double) grey.length, tone(grey), flat / blocks, edged / blocks);
  }

  /** To the right and below. */
  private static int jump(int[] grey, int at, int side) {
    return Math.max(Math.abs(grey[at + 1] - grey[at]), Math.abs(grey[at + side] - grey[at]));
  }

  private static double tone(int[] grey) {
    int[] histogram = new int[BINS];
    for (int value : grey) {
      histogram[value * BINS / 256]++;
    }
    int most = 0;
    for (int i = 0; i + TONE_BINS <= BINS; i++) {
      int together = 0;
      for (int k = 0; k < TONE_BINS; k++) {
        together += histogram[i + k];
      }
      most = Math.max(most, together);
    }
    return most / (double) grey.length;
  }
}
