package dev.lifelog.spark.jobs.features;

import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.image.FrozenPart;
import dev.lifelog.models.image.PrefixFill;
import dev.lifelog.models.image.PrefixRecord;
import dev.lifelog.spark.jobs.files.HadoopSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * Computes a frozen part on executors. Each task writes a shard of records into a folder that both
 * sides see; the training reads the shards into its cache and removes them.
 */
public final class SparkPrefixFill implements PrefixFill {
  /** Enough to make up for opening the network, few enough to lose little with an executor. */
  private static final int RECORDS_PER_TASK = 1024;

  private final SparkSession spark;
  private final Path shards;
  private final PictureRoot pictures;
  private final int recordsPerTask;

  private SparkPrefixFill(
      SparkSession spark, Path shards, PictureRoot pictures, int recordsPerTask) {
    this.spark = spark;
    this.shards = shards;
    this.pictures = pictures;
    this.recordsPerTask = recordsPerTask;
  }

  /**
   * With pictures whose paths mean the same on every executor.
   *
   * @param folder of any Hadoop file system that driver and executors share
   */
  public static SparkPrefixFill of(SparkSession spark, String folder) {
    return new SparkPrefixFill(spark, new Path(folder), PictureRoot.SAME, RECORDS_PER_TASK);
  }

  /**
   * With pictures that executors find elsewhere than this machine.
   *
   * @param here a folder of this machine that holds all of them
   * @param there the same folder's URI as executors see it
   */
  public SparkPrefixFill pictures(java.nio.file.Path here, String there) {
    return new SparkPrefixFill(
        spark, shards, new PictureRoot(here.toAbsolutePath().toString(), there), recordsPerTask);
  }

  SparkPrefixFill recordsPerTask(int records) {
    return new SparkPrefixFill(spark, shards, pictures, records);
  }

  @Override
  public void fill(FrozenPart part, ModelBundle base, List<PrefixRecord> wanted, Sink sink)
      throws IOException {
    SparkContext context = spark.sparkContext();
    Path folder = new Path(shards, "features-" + UUID.randomUUID());
    HadoopSettings hadoop = HadoopSettings.of(context.hadoopConfiguration());
    FileSystem files = hadoop.fileSystem(folder);
    files.mkdirs(folder);
    try {
      FeatureTask task =
          new FeatureTask(
              part,
              BasePlace.of(context, base),
              pictures,
              folder.toString(),
              hadoop,
              context.conf().getInt("spark.task.cpus", 1));
      List<List<PrefixRecord>> chunks = chunks(wanted);
      context.setJobDescription(
          "train · frozen layers through %s, %,d pictures".formatted(part.cut(), wanted.size()));
      List<String> written =
          JavaSparkContext.fromSparkContext(context)
              .parallelize(chunks, chunks.size())
              .map(task::write)
              .collect();
      for (String shard : written) {
        Shard.read(files, new Path(shard), sink);
      }
    } finally {
      context.setJobDescription(null);
      files.delete(folder, true);
    }
  }

  /** A picture's records stay together, so that it is decoded once. */
  private List<List<PrefixRecord>> chunks(List<PrefixRecord> wanted) {
    List<List<PrefixRecord>> chunks = new ArrayList<>();
    int from = 0;
    while (from < wanted.size()) {
      int to = Math.min(from + recordsPerTask, wanted.size());
      while (to < wanted.size() && wanted.get(to).file().equals(wanted.get(to - 1).file())) {
        to++;
      }
      chunks.add(new ArrayList<>(wanted.subList(from, to)));
      from = to;
    }
    return chunks;
  }
}
