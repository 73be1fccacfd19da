package dev.lifelog.spark.jobs;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import dev.lifelog.cassandra.schema.CassandraConnection;
import dev.lifelog.cassandra.schema.DayIndex;
import dev.lifelog.cassandra.schema.Lease;
import dev.lifelog.cassandra.schema.ModelKind;
import dev.lifelog.cassandra.schema.ModelRow;
import dev.lifelog.cassandra.schema.Models;
import dev.lifelog.cassandra.schema.Schema;
import dev.lifelog.core.UserError;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.spark.jobs.extract.Extract;
import dev.lifelog.spark.jobs.extract.ExtractTotals;
import dev.lifelog.spark.jobs.extract.OpenDays;
import dev.lifelog.spark.jobs.files.HadoopSettings;
import dev.lifelog.spark.jobs.reindex.Plan;
import dev.lifelog.spark.jobs.reindex.Reindex;
import dev.lifelog.spark.jobs.running.DaySelection;
import dev.lifelog.spark.jobs.running.Fence;
import dev.lifelog.spark.jobs.running.JobProgress;
import dev.lifelog.spark.jobs.running.Run;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Brings the tables to what a collection is now, at the cost of what changed: the rows of new and
 * changed days, then the pictures that no model, or not the active one, has looked at. One at a
 * time works; a second one waits.
 */
public final class ReindexJob {

  /** Of the lease: no two of them at once, on whatever machine. */
  public static final String NAME = "reindex";

  private final Supplier<SparkSession> spark;
  private final Settings settings;
  private @Nullable String collection;
  private @Nullable String source;
  private @Nullable ModelRow named;
  private DaySelection selection = DaySelection.ALL;
  private Duration wait;
  private Reindex.Removal removal = Reindex.Removal.CAREFUL;
  private JobProgress progress = JobProgress.SILENT;

  private ReindexJob(Supplier<SparkSession> spark, Settings settings) {
    this.spark = spark;
    this.settings = settings;
    this.wait = settings.reindex().patience();
  }

  /**
   * The job.
   *
   * @param spark asked only when there is something to do
   */
  public static ReindexJob of(Supplier<SparkSession> spark, Settings settings) {
    return new ReindexJob(spark, settings);
  }

  /** A directory or URI; without it the setting {@code reindex.collection}. */
  public ReindexJob collection(String directory) {
    this.collection = directory;
    return this;
  }

  /** The name under which refused items are kept; the directory's own name if none is given. */
  public ReindexJob source(String name) {
    this.source = name;
    return this;
  }

  public ReindexJob days(DaySelection days) {
    this.selection = days;
    return this;
  }

  /**
   * A model to build the index of, beside that of the active one, and to make the active one when
   * it is whole. Without it the active one.
   */
  public ReindexJob model(ModelRow row) {
    this.named = row;
    return this;
  }

  /** How long to wait for another one to end. */
  public ReindexJob patience(Duration longest) {
    this.wait = longest;
    return this;
  }

  /** Even if more than half of the known days are gone. */
  public ReindexJob allowRemoval() {
    this.removal = Reindex.Removal.ALLOWED;
    return this;
  }

  public ReindexJob progress(JobProgress listener) {
    this.progress = listener;
    return this;
  }

  /** What would be done and why; nothing is written. */
  public ReindexSummary dryRun() {
    return with(
        (session, reindex) -> {
          ModelRow model = model(session);
          return ReindexSummary.of(
              reindex.root().toString(), id(model), reindex.plan(id(model), removal));
        });
  }

  public ReindexSummary run() {
    return with(
        (session, reindex) -> {
          try (Lease lease = Lease.acquire(session, NAME, settings.reindex().lease(), wait)) {
            return run(session, reindex, lease);
          }
        });
  }

  private interface Work {
    ReindexSummary run(CqlSession session, Reindex reindex) throws IOException;
  }

  private ReindexSummary with(Work work) {
    HadoopSettings hadoop =
        HadoopSettings.of(
            SparkHadoopUtil.get()
                .newConfiguration(SparkSessions.configure(new SparkConf(), settings)));
    String directory = collection == null ? settings.reindex().collection() : collection;
    if (directory.isBlank()) {
      throw UserError.of(
          "No collection is named",
          "Name it with --collection DIR or the setting reindex.collection");
    }
    Path root = CollectionRoot.of(hadoop.configuration(), directory);
    try (CqlSession session = CassandraConnection.open(settings.cassandra())) {
      Schema.require(session);
      return work.run(
          session,
          new Reindex(
              session,
              consistency(),
              hadoop,
              root,
              source == null ? root.getName() : source,
              selection,
              settings.reindex().recentDays()));
    } catch (IOException e) {
      throw UserError.of(
          "Cannot read the collection %s: %s".formatted(root, e.getMessage()),
          "Check that every machine of the cluster can read it, and start again");
    }
  }

  private ConsistencyLevel consistency() {
    return DefaultConsistencyLevel.valueOf(settings.cassandra().consistency());
  }

  private ReindexSummary run(CqlSession session, Reindex reindex, Lease lease) throws IOException {
    ModelRow model = model(session);
    Plan plan = reindex.plan(id(model), removal);
    ReindexSummary summary = ReindexSummary.of(reindex.root().toString(), id(model), plan);
    if (!plan.isEmpty()) {
      SparkSession running = spark.get();
      lease.onLoss(() -> running.sparkContext().cancelAllJobs());
      Run run = Run.over(running, settings, session, new Fence(lease.name(), lease.number()));
      try {
        summary = summary.updated(reindex.update(plan, run, id(model), lease, progress));
        if (model != null) {
          run.patience().during(lease::require);
          summary = summary.extracted(extract(reindex, plan, run.next(), model));
        }
        // Who has been overtaken may have found nothing left to do, and must not claim it.
        run.patience().during(lease::require);
      } catch (Exception e) {
        // Spark's own, which Java does not see, says only that all jobs were cancelled.
        if (lease.isLost()) {
          lease.require();
        }
        throw e;
      }
      summary = summary.seconds(run.seconds());
    }
    return model == null ? summary : summary.switched(activate(session, model));
  }

  private ExtractTotals extract(Reindex reindex, Plan plan, Run run, ModelRow model)
      throws IOException {
    ExtractTotals totals =
        new Extract(
                model.id(),
                model.location(),
                model.digest(),
                null,
                reindex.source(),
                Extract.Scope.NOT_YET_DONE,
                selection.of(plan.users()))
            .run(run, progress);
    run.patience().during(() -> reindex.dropMended(plan, run, model.id().toString()));
    return totals;
  }

  /** What became of a model that was asked for. */
  private ReindexSummary.Switch activate(CqlSession session, ModelRow model) {
    Models models = new Models(session);
    if (named == null || models.active(ModelKind.IMAGE).filter(model.id()::equals).isPresent()) {
      return ReindexSummary.Switch.NONE;
    }
    OpenDays.Found left =
        new OpenDays(model.id().toString(), Extract.Scope.NOT_YET_DONE, DaySelection.ALL)
            .of(new DayIndex(session));
    if (left.ingested() == 0 || !left.open().isEmpty()) {
      return ReindexSummary.Switch.NOT_WHOLE;
    }
    models.activate(ModelKind.IMAGE, model.id());
    return ReindexSummary.Switch.DONE;
  }

  private @Nullable ModelRow model(CqlSession session) {
    if (named != null) {
      return named;
    }
    Models models = new Models(session);
    Optional<ModelRow> active = models.active(ModelKind.IMAGE).flatMap(models::find);
    return active.orElse(null);
  }

  private static @Nullable String id(@Nullable ModelRow model) {
    return model == null ? null : model.id().toString();
  }
}
