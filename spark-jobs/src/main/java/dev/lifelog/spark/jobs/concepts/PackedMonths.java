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
import java.util.UUID;

/**
 * Packs the lists of all months where they are missing or out of date, at the end of a run, when
 * the ledger says that its days are done. A run that dies before leaves its months to be read as
 * rows, and the next one packs them.
 */
public final class PackedMonths {

  /** Concepts of one task: enough of them that a single month is work for several cores. */
  private static final int CONCEPTS_OF_A_TASK = 8;

  private record Month(String userId, YearMonth month, UUID version) implements Serializable {}

  private record Lists(Month of, ArrayList<String> concepts) implements Serializable {}

  private PackedMonths() {}

  /**
   * Of all users. The last concept of each month speaks for all, so it is packed when they are.
   *
   * @param model {@code name:version}
   * @param vocabulary all that it knows
   */
  public static void pack(Run run, String model, Collection<String> vocabulary) {
    if (vocabulary.isEmpty()) {
      return;
    }
    List<String> concepts = List.copyOf(vocabulary);
    int last = concepts.size() - 1;
    List<Month> open = run.patience().of(() -> open(run, model, concepts));
    pack(run, model, open, split(concepts.subList(0, last)));
    pack(run, model, open, List.of(concepts.subList(last, last + 1)));
  }

  private static List<Month> open(Run run, String model, List<String> concepts) {
    PackMonth pack = new PackMonth(run.session(), run.consistency());
    List<Month> open = new ArrayList<>();
    for (String user : run.ledger().users()) {
      pack.open(user, model, concepts)
          .forEach((month, version) -> open.add(new Month(user, month, version)));
    }
    return open;
  }

  private static List<List<String>> split(List<String> concepts) {
    List<List<String>> parts = new ArrayList<>();
    for (int from = 0; from < concepts.size(); from += CONCEPTS_OF_A_TASK) {
      parts.add(concepts.subList(from, Math.min(concepts.size(), from + CONCEPTS_OF_A_TASK)));
    }
    return parts;
  }

  private static void pack(Run run, String model, List<Month> months, List<List<String>> parts) {
    List<Lists> inputs = new ArrayList<>();
    for (Month month : months) {
      parts.forEach(part -> inputs.add(new Lists(month, new ArrayList<>(part))));
    }
    Task task = new Task(run.connector(), run.consistency(), model, run.timestamp());
    var unused =
        run.tasks(
            "pack lists of %s · %,d months of users".formatted(model, months.size()),
            inputs,
            task,
            ignored -> {});
  }

  private record Task(
      CassandraConnector connector,
      DefaultConsistencyLevel consistency,
      String model,
      long runTimestamp)
      implements TaskRun.Work<Lists, Integer> {

    @Override
    public Integer apply(Lists lists) {
      Month of = lists.of();
      try (CqlSession session = connector.openSession()) {
        return new PackMonth(session, consistency)
            .pack(of.userId(), model, of.month(), of.version(), lists.concepts(), runTimestamp);
      }
    }
  }
}
