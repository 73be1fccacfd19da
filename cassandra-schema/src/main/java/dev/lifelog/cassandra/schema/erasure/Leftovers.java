package dev.lifelog.cassandra.schema.erasure;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.metadata.NodeState;
import dev.lifelog.cassandra.schema.DayEntry;
import dev.lifelog.cassandra.schema.DayState;
import dev.lifelog.cassandra.schema.Schema;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What deleting rows does not reach, in sentences with what ends each.
 *
 * @param entries of the ledger before the erasure
 */
record Leftovers(CqlSession session, Subject subject, List<DayEntry> entries) {

  List<String> list() {
    List<String> all = new ArrayList<>();
    unfinishedRuns(all);
    nodesAway(all);
    snapshots(all);
    all.add(
        "Deletion marks, with the keys of what went, until %s (gc_grace_seconds %d), and then until the next compaction. Sooner they must not go: a node that was away would bring the rows back."
            .formatted(
                Instant.now().plusSeconds(graceSeconds()).truncatedTo(ChronoUnit.SECONDS),
                graceSeconds()));
    all.add(
        "Commit logs, until their segments are used up; nodetool drain and a restart of the node"
            + " end that at once.");
    collections(all);
    all.add("Networks that learnt from these pictures keep what they learnt; backups keep all.");
    return all;
  }

  private void unfinishedRuns(List<String> all) {
    for (DayEntry entry : entries) {
      if (entry.state() == DayState.INGESTING || entry.state() == DayState.EXTRACTING) {
        all.add(
            "Job %s began %s %s of %s and has not said that it ended. If it still runs, its rows stay deleted, yet its last word would put the day back into the ledger: erase again when it has ended."
                .formatted(entry.job(), entry.state().text(), entry.day(), entry.model()));
      }
    }
  }

  private void nodesAway(List<String> all) {
    for (Node node : session.getMetadata().getNodes().values()) {
      if (node.getState() == NodeState.DOWN || node.getState() == NodeState.FORCED_DOWN) {
        all.add(
            "Node %s is down and keeps everything. Repair it before the deletion marks go, and erase again."
                .formatted(node.getEndPoint()));
      }
    }
  }

  private void snapshots(List<String> all) {
    for (Node node : session.getMetadata().getNodes().values()) {
      if (node.getState() != NodeState.UP) {
        continue;
      }
      TreeSet<String> names = new TreeSet<>();
      try {
        for (Row row :
            session.execute(
                SimpleStatement.newInstance(
                        "SELECT name, keyspace_name FROM system_views.snapshots")
                    .setNode(node)
                    .setConsistencyLevel(DefaultConsistencyLevel.ONE))) {
          if (Schema.KEYSPACE.equals(row.getString("keyspace_name"))) {
            names.add(Objects.requireNonNull(row.getString("name")));
          }
        }
      } catch (DriverException e) {
        all.add(
            "Perhaps snapshots on %s, which cannot be listed (%s): nodetool listsnapshots, nodetool clearsnapshot."
                .formatted(node.getEndPoint(), e.getMessage()));
      }
      if (!names.isEmpty()) {
        all.add(
            "Snapshots on %s: %s. To end them: nodetool clearsnapshot -t NAME %s."
                .formatted(node.getEndPoint(), String.join(", ", names), Schema.KEYSPACE));
      }
    }
  }

  /** The longest of all tables. */
  private int graceSeconds() {
    return session
        .execute(
            SimpleStatement.newInstance(
                "SELECT gc_grace_seconds FROM system_schema.tables WHERE keyspace_name = ?",
                Schema.KEYSPACE))
        .all()
        .stream()
        .mapToInt(row -> row.getInt(0))
        .max()
        .orElse(0);
  }

  private void collections(List<String> all) {
    TreeMap<String, Integer> days = new TreeMap<>();
    for (DayEntry entry : entries) {
      if (entry.model().equals(DayEntry.METADATA) && entry.collection() != null) {
        days.merge(entry.collection(), 1, Integer::sum);
      }
    }
    days.forEach(
        (place, count) ->
            all.add(
                "The collection itself, which is not ours to delete: %d days of %s in %s. An ingest of it brings them back."
                    .formatted(count, subject.userId(), place)));
  }
}
