package dev.lifelog.spark.jobs.extract;

import dev.lifelog.core.ModelId;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.spark.jobs.concepts.ConceptTables;
import dev.lifelog.spark.jobs.running.JobProgress;
import dev.lifelog.spark.jobs.running.Run;
import dev.lifelog.spark.jobs.writing.FailedItemColumns;
import dev.lifelog.spark.jobs.writing.ImageFactsColumns;
import java.nio.file.Path;

/**
 * What an extraction is asked to do.
 *
 * @param bundle of the model, on the driver's machine
 * @param root where the paths of images start
 * @param source name of the collection
 */
public record Extract(
    ModelId model, Path bundle, org.apache.hadoop.fs.Path root, String source, Scope scope) {

  /** Which images the network looks at. */
  public enum Scope {
    NOT_YET_DONE,
    ALL
  }

  public ExtractTotals run(Run run, JobProgress progress) {
    Settings.Extract settings = run.settings().extract();
    int threads = settings.threads() == 0 ? run.coresOfATask() : settings.threads();
    Network network =
        new Network(
            BundleLocation.of(run.sparkContext(), bundle),
            settings.topK(),
            settings.batchSize(),
            threads);
    ExtractTask task =
        new ExtractTask(
            network,
            scope,
            root.toString(),
            source,
            run.startedAt(),
            run.hadoop(),
            run.connector(),
            ConceptTables.of(run),
            run.target(new ImageFactsColumns()),
            run.target(new FailedItemColumns()));
    return new Extraction(run, model.toString(), scope, progress).run(task);
  }
}
