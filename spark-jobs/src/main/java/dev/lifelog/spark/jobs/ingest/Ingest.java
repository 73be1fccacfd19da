package dev.lifelog.spark.jobs.ingest;

import dev.lifelog.cassandra.schema.DayEntry;
import dev.lifelog.cassandra.schema.DayState;
import dev.lifelog.spark.jobs.running.JobProgress;
import dev.lifelog.spark.jobs.running.Run;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/** Ingests a collection, one user after the other, and writes the ledger. */
public final class Ingest {

  private final Run run;
  private final Path root;
  private final String source;
  private final JobProgress progress;

  public Ingest(Run run, Path root, String source, JobProgress progress) {
    this.run = run;
    this.root = root;
    this.source = source;
    this.progress = progress;
  }

  public IngestResult run() throws IOException {
    List<UserTables> users = CollectionTables.find(run.hadoop(), root);
    RowProgress rows = new RowProgress(progress, users.stream().mapToLong(Ingest::bytes).sum());
    Targets targets = Targets.of(run);
    List<UserResult> results = new ArrayList<>();
    for (UserTables tables : users) {
      UserResult result =
          new IngestUser(
                  run,
                  targets,
                  root,
                  source,
                  tables,
                  UserPart.whole(run.hadoop(), root, tables),
                  rows)
              .ingest();
      record(tables.user(), result);
      results.add(result);
    }
    return IngestResult.of(results);
  }

  private void record(String user, UserResult result) {
    DayCounts both = new DayCounts();
    both.addAll(result.minutes());
    both.addAll(result.images());
    both.days()
        .forEach(
            (day, count) ->
                run.record(
                    run.begins(user, day, DayEntry.METADATA, root.toString())
                        .counting(count.minutes(), count.images(), count.refused())
                        .withState(DayState.INGESTED, Instant.now())));
  }

  private static long bytes(UserTables tables) {
    return bytes(tables.minutes()) + bytes(tables.concepts());
  }

  private static long bytes(@Nullable TableFile table) {
    return table == null ? 0 : table.bytes();
  }
}
