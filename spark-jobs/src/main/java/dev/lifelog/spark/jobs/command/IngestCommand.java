package dev.lifelog.spark.jobs.command;

import dev.lifelog.spark.jobs.IngestJob;
import dev.lifelog.spark.jobs.IngestSummary;
import dev.lifelog.spark.jobs.SparkSessions;
import dev.lifelog.spark.jobs.watching.RunWatch;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description =
        "Reads a collection's tables into Cassandra; each refused row goes to failed_item.")
public final class IngestCommand implements Callable<Integer> {

  private final JobContext context;

  @Parameters(
      paramLabel = "COLLECTION",
      description = "Directory of the collection, or its URI on HDFS or another file system.")
  private String collection = "";

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "Name under which refused rows are kept (default: the directory's name).")
  private @Nullable String source;

  @Mixin private JobOptions options = new JobOptions();

  public IngestCommand(JobContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return RunWatch.over("ingest", context.settings(), this::ingest);
  }

  private int ingest() {
    try (SparkSession spark = SparkSessions.open(context.settings(), "lifelog ingest")) {
      IngestJob job =
          IngestJob.of(spark, context.settings())
              .collection(collection)
              .progress(context.progress("Ingest"));
      IngestSummary summary = (source == null ? job : job.source(source)).run();
      return options.finish(
          context.out(),
          summary.text(),
          summary.asMap(),
          summary.refused(),
          summary.minutes().read() + summary.images().read(),
          context.settings().ingest().allowedFailures());
    }
  }
}
