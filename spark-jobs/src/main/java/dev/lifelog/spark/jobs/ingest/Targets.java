package dev.lifelog.spark.jobs.ingest;

import dev.lifelog.core.collection.Minute;
import dev.lifelog.spark.jobs.running.Run;
import dev.lifelog.spark.jobs.writing.FailedItem;
import dev.lifelog.spark.jobs.writing.FailedItemColumns;
import dev.lifelog.spark.jobs.writing.ImageColumns;
import dev.lifelog.spark.jobs.writing.ImageRow;
import dev.lifelog.spark.jobs.writing.MinuteColumns;
import dev.lifelog.spark.jobs.writing.MinuteEpisode;
import dev.lifelog.spark.jobs.writing.MinuteEpisodeColumns;
import dev.lifelog.spark.jobs.writing.TableTarget;

/** The tables that an ingest fills. */
record Targets(
    TableTarget<Minute> minutes,
    TableTarget<MinuteEpisode> episodes,
    TableTarget<ImageRow> images,
    TableTarget<FailedItem> failures) {

  static Targets of(Run run) {
    return new Targets(
        run.target(new MinuteColumns()),
        run.target(new MinuteEpisodeColumns()),
        run.target(new ImageColumns()),
        run.target(new FailedItemColumns()));
  }
}
