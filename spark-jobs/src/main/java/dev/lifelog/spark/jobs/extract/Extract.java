package dev.lifelog.spark.jobs.extract;

import dev.lifelog.core.ModelId;
import dev.lifelog.core.settings.ExtractSettings;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.bundle.ModelKind;
import dev.lifelog.spark.jobs.concepts.ConceptTables;
import dev.lifelog.spark.jobs.concepts.PackedMonths;
import dev.lifelog.spark.jobs.running.DaySelection;
import dev.lifelog.spark.jobs.running.JobProgress;
import dev.lifelog.spark.jobs.running.Run;
import dev.lifelog.spark.jobs.writing.FailedItemColumns;
import dev.lifelog.spark.jobs.writing.FeatureColumns;
import dev.lifelog.spark.jobs.writing.ImageFactsColumns;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What an extraction is asked to do.
 *
 * @param bundle location of the model's bundle
 * @param digest that the bundle has to have
 * @param root where the paths of all images start; null for the roots that the ledger knows
 * @param source name under which refused images are kept; null for the name of each root
 * @param selection the days that are looked at, if they are open
 */
public record Extract(
    ModelId model,
    String bundle,
    String digest,
    @Nullable String root,
    @Nullable String source,
    Scope scope,
    DaySelection selection) {

  /** Which images the network looks at. */
  public enum Scope {
    NOT_YET_DONE,
    ALL
  }

  public ExtractTotals run(Run run, JobProgress progress) throws IOException {
    ExtractSettings settings = run.settings().extract();
    BundleLocation location =
        BundleLocation.of(run.sparkContext(), run.hadoop(), bundle, digest, settings.bundleCache());
    ModelBundle network = location.open(run.hadoop()).require(ModelKind.IMAGE);
    ExtractTask task =
        new ExtractTask(
            Network.of(location, settings, run.coresOfATask()),
            settings,
            scope,
            run.startedAt(),
            run.hadoop(),
            run.connector(),
            run.fence(),
            ConceptTables.of(run),
            run.target(new ImageFactsColumns()),
            run.target(new FeatureColumns()),
            run.target(new FailedItemColumns()));
    ExtractTotals totals =
        new Extraction(
                run,
                new OpenDays(model.toString(), scope, selection),
                new PictureRoots(run.hadoop(), root, source),
                progress)
            .run(task);
    PackedMonths.pack(run, model.toString(), network.description().vocabulary());
    return totals;
  }
}
