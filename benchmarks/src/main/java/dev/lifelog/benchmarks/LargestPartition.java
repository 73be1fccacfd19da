package dev.lifelog.benchmarks;

import dev.lifelog.spark.jobs.writing.FailedItem;
import java.util.ArrayList;
import java.util.List;

/**
 * How large a table's partition can get.
 *
 * @param grows with what; never with the number of people, but for refused items
 * @param rowBytes before compression
 */
record LargestPartition(String table, String key, String grows, long rows, double rowBytes) {

  static final long MOST_ROWS = 100_000;
  static final long MOST_BYTES = 100_000_000;

  private static final int MOST_MINUTES = 1_560;
  private static final int DAYS_A_MONTH = 31;
  private static final int DAYS_A_YEAR = 366;
  private static final int MONTHS = 12;
  private static final int MOMENTS_A_DAY = 150;
  private static final int TOPICS = 1_000;
  private static final int ANSWERS = 1_000;
  private static final int VERSIONS = 1_000;

  /** AlexNet's 4,096 numbers; GoogLeNet's row is a quarter. */
  private static final double LARGEST_FEATURE = 8_450;

  /** Parts of a list double from 16 images to 4,096. */
  private static final int FIRST_PARTS = 9;

  private static final int IMAGES_OF_FIRST_PARTS = 8_176;
  private static final int IMAGES_OF_A_PART = 4_096;

  double bytes() {
    return rows * rowBytes;
  }

  boolean holds() {
    return rows <= MOST_ROWS && bytes() <= MOST_BYTES;
  }

  /** Of every table, if one concept is in every image and nothing is ever erased. */
  static List<LargestPartition> all(Habits habits) {
    int day = habits.imagesADay();
    long month = (long) DAYS_A_MONTH * day;
    long year = (long) DAYS_A_YEAR * day;
    long parts =
        FIRST_PARTS + Math.max(0, -Math.floorDiv(IMAGES_OF_FIRST_PARTS - month, IMAGES_OF_A_PART));
    long ledger = (long) habits.days() * (habits.models() + 1);
    List<LargestPartition> all = new ArrayList<>();
    all.add(
        measured("minute", "user, day", "minutes of a day that a flight stretches", MOST_MINUTES));
    all.add(measured("image", "user, day", "images of a day", day));
    all.add(measured("image_concept", "user, day, model", "images of a day", day));
    all.add(
        new LargestPartition(
            "image_feature", "user, day, model", "images of a day", day, LARGEST_FEATURE));
    all.add(
        new LargestPartition("moment", "user, day, model", "scenes of a day", MOMENTS_A_DAY, 250));
    all.add(
        measured("image_by_concept", "user, model, concept, month", "images of a month", month));
    all.add(
        new LargestPartition(
            "image_by_concept_packed",
            "user, model, concept, year",
            "images of a year",
            parts * MONTHS,
            year * RowSize.of("image_by_concept_packed").inPartition() / (parts * MONTHS)));
    all.add(new LargestPartition("day_index", "user", "days x (models + 1)", ledger, 200));
    all.add(
        new LargestPartition(
            "fingerprint", "user, collection", "days x 3", 3L * habits.days(), 250));
    all.add(
        new LargestPartition(
            "failed_item",
            "source, bucket",
            "refused items of a source / " + FailedItem.BUCKETS,
            habits.refused() / FailedItem.BUCKETS,
            450));
    all.add(new LargestPartition("topic", "topic set", "topics", TOPICS, 1_000));
    all.add(
        new LargestPartition(
            "topic_concept", "topic set", "topics x concepts", (long) TOPICS * habits.topK(), 80));
    all.add(new LargestPartition("run_result", "run, topic", "answers", ANSWERS, 500));
    all.add(new LargestPartition("model", "name", "versions", VERSIONS, 10_000));
    for (String single : List.of("active_model", "lease", "schema_version", "write_clock")) {
      all.add(new LargestPartition(single, "a name", "nothing", 1, 200));
    }
    return all;
  }

  private static LargestPartition measured(String table, String key, String grows, long rows) {
    return new LargestPartition(table, key, grows, rows, RowSize.of(table).inPartition());
  }
}
