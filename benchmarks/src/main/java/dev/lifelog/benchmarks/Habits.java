package dev.lifelog.benchmarks;

/**
 * What is assumed of people and of what is kept of them.
 *
 * @param imagesADay of a person; cameras take 1,500 to 2,000
 * @param pictureKb an image file
 * @param days of an archive
 * @param models whose concepts stand side by side
 * @param topK concepts of an image
 * @param refused images of a source that stand in failed_item
 * @param copies of each row
 */
record Habits(
    int imagesADay, int pictureKb, int days, int models, int topK, long refused, int copies) {

  static final int MINUTES_A_DAY = 1_440;

  /** Ten years at the upper end, and a source of which ten million images were refused. */
  static final Habits HEAVY = new Habits(2_000, 150, 3_652, 10, 10, 10_000_000, 3);
}
