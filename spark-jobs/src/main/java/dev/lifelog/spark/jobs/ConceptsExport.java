package dev.lifelog.spark.jobs;

import dev.lifelog.core.ModelId;
import dev.lifelog.core.UserError;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.spark.jobs.exchange.Export;
import dev.lifelog.spark.jobs.running.Run;
import java.io.IOException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * The best concept of each image as CSV: image, concept, score. The order of lines is always the
 * same: by user, day and image.
 */
public final class ConceptsExport {

  private final SparkSession spark;
  private final Settings settings;
  private @Nullable ModelId model;
  private @Nullable String file;

  private ConceptsExport(SparkSession spark, Settings settings) {
    this.spark = spark;
    this.settings = settings;
  }

  public static ConceptsExport of(SparkSession spark, Settings settings) {
    return new ConceptsExport(spark, settings);
  }

  public ConceptsExport model(ModelId id) {
    this.model = id;
    return this;
  }

  /** A file, or its URI; one that exists is replaced when the new one is whole. */
  public ConceptsExport to(String name) {
    this.file = name;
    return this;
  }

  public ExportSummary run() {
    if (model == null || file == null) {
      throw UserError.of("No model or no file is named", "Name them with --model and --out");
    }
    try (Run run = Run.open(spark, settings)) {
      Export.Written written = Export.run(run, model.toString(), new Path(file));
      return new ExportSummary(
          model.toString(), file, written.images(), written.days(), run.seconds());
    } catch (IOException e) {
      throw UserError.of(
          "Cannot write %s: %s".formatted(file, e.getMessage()), "Check the place and its room");
    }
  }
}
