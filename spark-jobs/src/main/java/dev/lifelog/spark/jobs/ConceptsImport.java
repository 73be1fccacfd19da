package dev.lifelog.spark.jobs;

import dev.lifelog.cassandra.schema.ModelKind;
import dev.lifelog.cassandra.schema.ModelRow;
import dev.lifelog.cassandra.schema.Models;
import dev.lifelog.core.ModelId;
import dev.lifelog.core.UserError;
import dev.lifelog.core.concept.Vocabulary;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.spark.jobs.exchange.Import;
import dev.lifelog.spark.jobs.running.Run;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Concepts that any other detector found, as a model version of its own, which questions can be put
 * to like to ours. A CSV of image id, concept and a score from 0 to 1, with or without a header.
 */
public final class ConceptsImport {

  /** What the model's row says of where its concepts come from. */
  static final String ARCHITECTURE = ModelRow.IMPORTED;

  private final SparkSession spark;
  private final Settings settings;
  private @Nullable String file;
  private @Nullable ModelId model;

  private ConceptsImport(SparkSession spark, Settings settings) {
    this.spark = spark;
    this.settings = settings;
  }

  public static ConceptsImport of(SparkSession spark, Settings settings) {
    return new ConceptsImport(spark, settings);
  }

  /** A file, or its URI. */
  public ConceptsImport file(String csv) {
    this.file = csv;
    return this;
  }

  /** The name and version that the concepts are kept under. */
  public ConceptsImport model(ModelId id) {
    this.model = id;
    return this;
  }

  public ImportSummary run() {
    if (file == null || model == null) {
      throw UserError.of(
          "No file or no model is named", "Name a CSV file and --model NAME:VERSION");
    }
    Path path = new Path(file);
    try (Run run = Run.open(spark, settings)) {
      AtWorkBeside.warn(run.session());
      Models models = new Models(run.session());
      requireOwn(models.find(model));
      Import.Imported imported = Import.run(run, model.toString(), path.getName(), path);
      if (imported.written() == 0) {
        throw UserError.of(
            "No line of %s could be used, of %,d".formatted(file, imported.refused()),
            "Look into failed_item of source %s for the reasons".formatted(path.getName()));
      }
      List<String> vocabulary = List.copyOf(imported.vocabulary());
      models.register(
          new ModelRow(
              model,
              ModelKind.IMAGE,
              ARCHITECTURE,
              vocabulary,
              Vocabulary.of(vocabulary).digest(),
              null,
              run.startedAt(),
              file));
      return new ImportSummary(
          model.toString(),
          run.timestamp(),
          TableCount.of(imported.written(), imported.refused()),
          imported.images(),
          vocabulary.size(),
          run.seconds());
    } catch (IOException e) {
      throw UserError.of(
          "Cannot read %s: %s".formatted(file, e.getMessage()),
          "Check that every machine of the cluster can read it");
    }
  }

  /** A file may be imported again; what a network found is never written over. */
  private static void requireOwn(Optional<ModelRow> present) {
    present
        .filter(row -> !row.architecture().equals(ARCHITECTURE))
        .ifPresent(
            row -> {
              throw UserError.of(
                  "%s is a model that was trained here".formatted(row.id()),
                  "Import under another name or version");
            });
  }
}
