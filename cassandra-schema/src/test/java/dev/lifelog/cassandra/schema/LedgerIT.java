package dev.lifelog.cassandra.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestCluster.class)
class LedgerIT {

  private static final LocalDate DAY = LocalDate.parse("2018-05-03");
  private static final Instant START = Instant.parse("2018-05-04T01:00:00Z");
  private static final String MODEL = "net:1";

  private final CqlSession session;

  LedgerIT(CqlSession session) {
    this.session = session;
  }

  @BeforeEach
  void empty() {
    Schema.install(session, TestCluster.ONE_COPY);
    session.execute("TRUNCATE lifelog.day_index");
    session.execute("TRUNCATE lifelog.write_clock");
  }

  @Test
  void next_manyAtOnce_neverTheSameAndEachAscending() throws Exception {
    int threads = 4;
    int each = 10;
    List<Long> issued = new ArrayList<>();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<List<Long>>> futures = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        futures.add(executor.submit(() -> issue(each)));
      }
      for (Future<List<Long>> future : futures) {
        assertThat(future.get()).isSorted();
        issued.addAll(future.get());
      }
    } finally {
      executor.shutdownNow();
    }

    assertThat(issued).hasSize(threads * each).doesNotHaveDuplicates();
  }

  @Test
  void next_clockOfThisMachineIsBehind_isStillGreater() {
    long future = 4_000_000_000_000_000L;
    session.execute(
        "INSERT INTO lifelog.write_clock (clock, issued) VALUES ('runs', "
            + future
            + ") IF NOT EXISTS");

    assertThat(new WriteClock(session).next()).isEqualTo(future + 1);
  }

  @Test
  void record_statesOfOneRun_followEachOther() {
    DayIndex days = new DayIndex(session);
    DayEntry begun = entry("u1", DAY, MODEL, DayState.EXTRACTING, 10);
    DayEntry done = begun.withState(DayState.DONE, START.plusSeconds(60));

    assertThat(days.record(begun)).isTrue();
    assertThat(days.record(done)).isTrue();
    assertThat(days.record(done)).as("again").isTrue();

    assertThat(days.find("u1", DAY, MODEL)).contains(done);
  }

  @Test
  void record_stragglerOfAnOlderRun_changesNothing() {
    DayIndex days = new DayIndex(session);
    DayEntry newer = entry("u1", DAY, MODEL, DayState.EXTRACTING, 20);
    days.record(newer);

    assertThat(days.record(entry("u1", DAY, MODEL, DayState.DONE, 10))).isFalse();

    assertThat(days.find("u1", DAY, MODEL)).contains(newer);
  }

  @Test
  void record_newerRun_takesTheDayOverUnfinished() {
    DayIndex days = new DayIndex(session);
    days.record(entry("u1", DAY, MODEL, DayState.EXTRACTING, 10).withState(DayState.DONE, START));
    DayEntry newer = entry("u1", DAY, MODEL, DayState.EXTRACTING, 20);

    assertThat(days.record(newer)).isTrue();

    assertThat(days.find("u1", DAY, MODEL)).contains(newer);
  }

  @Test
  void find_neverSeen_isEmpty() {
    assertThat(new DayIndex(session).find("u9", DAY, MODEL)).isEmpty();
  }

  @Test
  void users_severalDaysEach_areNamedOnce() {
    DayIndex days = new DayIndex(session);
    days.record(entry("u2", DAY, DayEntry.METADATA, DayState.INGESTED, 1));
    days.record(entry("u1", DAY, DayEntry.METADATA, DayState.INGESTED, 1));
    days.record(entry("u1", DAY.plusDays(1), DayEntry.METADATA, DayState.INGESTED, 1));

    assertThat(days.users()).containsExactly("u1", "u2");
    assertThat(days.ofUser("u1")).extracting(DayEntry::day).containsExactly(DAY, DAY.plusDays(1));
  }

  private List<Long> issue(int count) {
    WriteClock clock = new WriteClock(session);
    List<Long> issued = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      issued.add(clock.next());
    }
    return issued;
  }

  private static DayEntry entry(
      String user, LocalDate day, String model, DayState state, long writeTimestamp) {
    return new DayEntry(
        user,
        day,
        model,
        state,
        1440,
        1500,
        3,
        writeTimestamp,
        "test",
        START,
        null,
        "file:/data/lifelog");
  }
}
