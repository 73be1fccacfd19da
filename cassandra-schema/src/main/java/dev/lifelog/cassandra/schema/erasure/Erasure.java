package dev.lifelog.cassandra.schema.erasure;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import dev.lifelog.cassandra.schema.DayEntry;
import dev.lifelog.cassandra.schema.DayIndex;
import dev.lifelog.cassandra.schema.Schema;
import dev.lifelog.cassandra.schema.WriteClock;
import dev.lifelog.cassandra.schema.erasure.Traces.Deletion;
import dev.lifelog.core.UserError;
import dev.lifelog.core.settings.Nearest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * The end of a user, or of one of their days, in every table.
 *
 * <p>The ledger's rows go first: from then on no extraction takes up a day that is going. All else
 * goes under a write timestamp of its own, so that what a straggler of an earlier run writes later
 * stays deleted.
 */
public final class Erasure {

  private static final String LEDGER = "day_index";

  /** Deletions on their way at once: row by row where one day leaves a partition of a month. */
  private static final int AT_ONCE = 128;

  private final CqlSession session;
  private final DayIndex ledger;
  private final Subject subject;
  private final Topics topics;
  private final List<DayEntry> entries;
  private final List<Traces> found;
  private final Leftovers leftovers;

  private Erasure(CqlSession session, Subject subject, Topics topics) {
    this.session = session;
    this.ledger = new DayIndex(session);
    this.subject = subject;
    this.topics = topics;
    this.entries = entries();
    this.found = find();
    this.leftovers = new Leftovers(session, subject, entries);
  }

  /**
   * Looks for all that is there, and changes nothing yet.
   *
   * @throws UserError where no table knows the subject
   */
  public static Erasure of(CqlSession session, Subject subject, Topics topics) {
    Schema.require(session);
    Erasure erasure = new Erasure(session, subject, topics);
    if (erasure.found.isEmpty()) {
      throw erasure.unknown();
    }
    return erasure;
  }

  /** What is there, and would go. */
  public ErasureReport preview() {
    return report(0, List.of());
  }

  /** Erases it, looks again, and says what is out of reach. */
  public ErasureReport run() {
    entries.forEach(entry -> ledger.remove(entry.userId(), entry.day(), entry.model()));
    List<String> ballots = new LedgerBallots(session).forget(subject.userId());
    long timestamp = new WriteClock(session).next();
    for (Traces traces : found) {
      if (!traces.table().equals(LEDGER)) {
        delete(traces.deletions(), timestamp);
      }
    }
    return report(find().stream().mapToLong(Traces::rows).sum(), ballots);
  }

  private List<DayEntry> entries() {
    return ledger.ofUser(subject.userId()).stream()
        .filter(entry -> subject.day() == null || subject.day().equals(entry.day()))
        .toList();
  }

  private List<Traces> find() {
    List<Traces> all = new ArrayList<>();
    for (TracedTable table : TracedTable.all(session)) {
      if (table.name().equals("topic")) {
        if (topics == Topics.ERASE) {
          Traces asked = table.find(subject);
          all.add(asked);
          all.add(concepts(asked));
        }
      } else {
        all.add(table.find(subject));
      }
    }
    return all.stream().filter(traces -> traces.rows() > 0).toList();
  }

  /** The concepts of questions name nobody, and mean nothing without them. */
  private Traces concepts(Traces asked) {
    String table = "topic_concept";
    long rows = 0;
    List<Deletion> deletions = new ArrayList<>();
    for (Deletion topic : asked.deletions()) {
      deletions.add(new Deletion(table, topic.columns(), topic.key()));
      rows +=
          Objects.requireNonNull(
                  session
                      .execute(
                          SimpleStatement.newInstance(
                              "SELECT COUNT(*) FROM lifelog.%s WHERE %s = ?"
                                  .formatted(table, String.join(" = ? AND ", topic.columns())),
                              topic.key().toArray()))
                      .one())
              .getLong(0);
    }
    return new Traces(table, rows, deletions);
  }

  private void delete(List<Deletion> deletions, long timestamp) {
    for (int from = 0; from < deletions.size(); from += AT_ONCE) {
      List<CompletableFuture<?>> some = new ArrayList<>();
      for (Deletion deletion :
          deletions.subList(from, Math.min(deletions.size(), from + AT_ONCE))) {
        some.add(session.executeAsync(deletion.at(timestamp)).toCompletableFuture());
      }
      some.forEach(CompletableFuture::join);
    }
  }

  private ErasureReport report(long left, List<String> ballots) {
    Map<String, Long> rows = new TreeMap<>();
    found.forEach(traces -> rows.merge(traces.table(), traces.rows(), Long::sum));
    List<String> remains = new ArrayList<>(ballots);
    remains.addAll(leftovers.list());
    return new ErasureReport(subject, rows, left, remains);
  }

  private UserError unknown() {
    List<LocalDate> days =
        ledger.ofUser(subject.userId()).stream().map(DayEntry::day).distinct().sorted().toList();
    LocalDate day = subject.day();
    if (day != null && !days.isEmpty()) {
      LocalDate nearest =
          days.stream()
              .min(
                  Comparator.comparingLong(
                      known -> Math.abs(known.toEpochDay() - day.toEpochDay())))
              .orElseThrow();
      return UserError.of(
          "No table holds anything of " + subject, "The nearest day of theirs is " + nearest);
    }
    List<String> users = ledger.users();
    return UserError.of(
        "No table holds anything of the user " + subject.userId(),
        Nearest.to(subject.userId(), users)
            .map(near -> "Did you mean " + near + "?")
            .orElse(
                users.isEmpty()
                    ? "There is nobody in them at all"
                    : "Known: " + String.join(", ", users.subList(0, Math.min(10, users.size())))));
  }
}
