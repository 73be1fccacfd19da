package dev.lifelog.spark.jobs.concepts;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.spark.connector.cql.CassandraConnector;
import dev.lifelog.cassandra.schema.packed.PackMonth;
import dev.lifelog.spark.jobs.running.Run;
import dev.lifelog.spark.jobs.running.TaskRun;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Packs the lists of all months where they are missing or out of date, at the end of a run, when
 * the ledger says that its days are done. A run that dies before leaves its months to be read as
 * rows, and the next one packs them.
 */
public final class PackedMonths {

  private PackedMonths() {}

  private record UserMonth(String userId, YearMonth month) implements Serializable {}

  /**
   * Of all users.
   *
   * @param model {@code name:version}
   * @param vocabulary all that it knows
   */
  public static void pack(Run run, String model, Collection<String> vocabulary) {
    if (vocabulary.isEmpty()) {
      return;
    }
    List<String> concepts = List.copyOf(vocabulary);
    Task task = new Task(run.connector(), run.consistency(), model, concepts, run.timestamp());
    List<UserMonth> months = months(run, model, concepts);
    var unused =
        run.tasks(
            "pack lists of %s · %,d months of users".formatted(model, months.size()),
            months,
            task,
            ignored -> {});
  }

  private static List<UserMonth> months(Run run, String model, List<String> concepts) {
    PackMonth pack = new PackMonth(run.session(), run.consistency());
    List<UserMonth> months = new ArrayList<>();
    for (String user : run.ledger().users()) {
      pack.open(user, model, concepts).forEach(month -> months.add(new UserMonth(user, month)));
    }
    return months;
  }

  private record Task(
      CassandraConnector connector,
      DefaultConsistencyLevel consistency,
      String model,
      List<String> concepts,
      long runTimestamp)
      implements TaskRun.Work<UserMonth, Integer> {

    @Override
    public Integer apply(UserMonth of) {
      try (CqlSession session = connector.openSession()) {
        return new PackMonth(session, consistency)
            .pack(of.userId(), model, of.month(), concepts, runTimestamp);
      }
    }
  }
}
