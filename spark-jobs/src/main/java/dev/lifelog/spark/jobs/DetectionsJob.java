package dev.lifelog.spark.jobs;

import dev.lifelog.cassandra.schema.ModelKind;
import dev.lifelog.cassandra.schema.ModelRow;
import dev.lifelog.cassandra.schema.Models;
import dev.lifelog.core.UserError;
import dev.lifelog.core.concept.Vocabulary;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.models.labels.LabelledImage;
import dev.lifelog.models.labels.Labels;
import dev.lifelog.models.labels.Split;
import dev.lifelog.models.labels.SplitRule;
import dev.lifelog.spark.jobs.detections.Detections;
import dev.lifelog.spark.jobs.detections.Detections.Learnt;
import dev.lifelog.spark.jobs.detections.Evidence;
import dev.lifelog.spark.jobs.running.JobProgress;
import dev.lifelog.spark.jobs.running.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Concepts without a look at the pictures: from the organisers' detections, and from place and
 * activity, each as a model of its own that questions can be put to like to a network. Which words
 * go with which concepts is learnt from the collection's development ground truth.
 */
public final class DetectionsJob {

  /** What these models' rows say of where their concepts come from. */
  public static final String ARCHITECTURE = "detections";

  /** As images are divided in training, so that both are measured on the same. */
  private static final double HELD_OUT = 0.3;

  private final SparkSession spark;
  private final Settings settings;
  private @Nullable Path collection;
  private int version = 1;
  private long seed = 1;
  private JobProgress progress = JobProgress.SILENT;

  private DetectionsJob(SparkSession spark, Settings settings) {
    this.spark = spark;
    this.settings = settings;
  }

  public static DetectionsJob of(SparkSession spark, Settings settings) {
    return new DetectionsJob(spark, settings);
  }

  /** The directory whose development ground truth is learnt from. */
  public DetectionsJob collection(Path directory) {
    this.collection = directory;
    return this;
  }

  /** Of both models; default 1. The same one again replaces it. */
  public DetectionsJob version(int number) {
    this.version = number;
    return this;
  }

  /** Of the split into images to learn from and images that measure; default 1, as in training. */
  public DetectionsJob seed(long number) {
    this.seed = number;
    return this;
  }

  public DetectionsJob progress(JobProgress listener) {
    this.progress = listener;
    return this;
  }

  /**
   * Writes the concepts of all ingested images.
   *
   * @throws UserError when there is no ground truth to learn from
   */
  public DetectionsSummary run() {
    if (collection == null) {
      throw UserError.of("No collection is named", "Name its directory");
    }
    try (Run run = Run.open(spark, settings)) {
      AtWorkBeside.warn(run.session());
      List<LabelledImage> images = Labels.ofCollection(collection).images();
      Split split = Split.of(images, SplitRule.BY_MOMENT, HELD_OUT, seed);
      Detections detections = new Detections(run, collection, split, progress);
      Models models = new Models(run.session());
      List<Learnt> all = new ArrayList<>();
      for (Evidence evidence : Evidence.values()) {
        Learnt learnt = detections.write(evidence, version);
        models.register(row(run, learnt));
        all.add(learnt);
      }
      return new DetectionsSummary(all, split.training().size(), run.timestamp(), run.seconds());
    } catch (IOException e) {
      throw UserError.of(
          "Cannot read %s: %s".formatted(collection, e.getMessage()),
          "Name a directory that this machine can read");
    }
  }

  private ModelRow row(Run run, Learnt learnt) {
    return new ModelRow(
        learnt.model(),
        ModelKind.IMAGE,
        ARCHITECTURE,
        learnt.vocabulary(),
        Vocabulary.of(learnt.vocabulary()).digest(),
        learnt.accuracy(),
        run.startedAt(),
        String.valueOf(collection));
  }
}
