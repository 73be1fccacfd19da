package dev.lifelog.cli;

import dev.lifelog.core.settings.Settings;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.image.FrozenPart;
import dev.lifelog.models.image.PrefixFill;
import dev.lifelog.models.image.PrefixRecord;
import dev.lifelog.spark.jobs.SparkSessions;
import dev.lifelog.spark.jobs.features.SparkPrefixFill;
import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** Starts Spark only when there is something to compute, and gives it back before the learning. */
record PrefixOnSpark(Settings settings, String folder) implements PrefixFill {

  @Override
  public void fill(FrozenPart part, ModelBundle base, List<PrefixRecord> wanted, Sink sink)
      throws IOException {
    try (SparkSession spark = SparkSessions.open(settings, "lifelog model train")) {
      SparkPrefixFill.of(spark, folder).fill(part, base, wanted, sink);
    }
  }
}
