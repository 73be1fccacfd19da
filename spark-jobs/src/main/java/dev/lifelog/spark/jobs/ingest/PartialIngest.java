package dev.lifelog.spark.jobs.ingest;

import dev.lifelog.spark.jobs.running.JobProgress;
import dev.lifelog.spark.jobs.running.Run;
import java.io.IOException;
import org.apache.hadoop.fs.Path;

/** Reads parts of users' tables into Cassandra; the ledger is the caller's. */
public final class PartialIngest {

  private final Run run;
  private final Path root;
  private final String source;
  private final Targets targets;
  private final JobProgress progress;

  private PartialIngest(Run run, Path root, String source, JobProgress progress) {
    this.run = run;
    this.root = root;
    this.source = source;
    this.targets = Targets.of(run);
    this.progress = progress;
  }

  /** Of a collection. */
  public static PartialIngest of(Run run, Path root, String source, JobProgress progress) {
    return new PartialIngest(run, root, source, progress);
  }

  public UserResult read(UserTables tables, UserPart part) throws IOException {
    RowProgress rows = new RowProgress(progress, bytes(part));
    return new IngestUser(run, targets, root, source, tables, part, rows).ingest();
  }

  private static long bytes(UserPart part) {
    return part.minutes().stream().mapToLong(range -> range.end() - range.start()).sum()
        + part.images().stream().mapToLong(range -> range.end() - range.start()).sum();
  }
}
