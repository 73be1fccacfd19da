package dev.lifelog.cassandra.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestCluster.class)
class ReplaceRunResultsIT {

  private final CqlSession session;
  private ReplaceRunResults results;

  ReplaceRunResultsIT(CqlSession session) {
    this.session = session;
  }

  @BeforeEach
  void empty() {
    Schema.install(session, TestCluster.ONE_COPY);
    session.execute("TRUNCATE lifelog.run_result");
    results = new ReplaceRunResults(session);
  }

  @Test
  void write_shorterAnswer_leavesNoneOfTheOld() {
    write(100, result(1, "a", null), result(2, "b", null));
    write(200, result(1, "c", LocalTime.NOON));

    assertThat(stored()).containsExactly("1 c 12:00");
  }

  @Test
  void write_stragglerOfAnOlderRun_changesNothing() {
    write(200, result(1, "new", null));
    write(100, result(1, "old", null), result(2, "old", null));

    assertThat(stored()).containsExactly("1 new null");
  }

  @Test
  void write_nothingFound_leavesAnEmptyAnswer() {
    write(100, result(1, "a", null));
    write(200);

    assertThat(stored()).isEmpty();
  }

  private void write(long writeTimestamp, RunResult... rows) {
    results.write("RUN", "001", List.of(rows), writeTimestamp);
  }

  private List<String> stored() {
    return session
        .execute("SELECT * FROM lifelog.run_result WHERE run_id = 'RUN' AND topic_id = '001'")
        .map(
            row ->
                "%d %s %s"
                    .formatted(
                        row.getInt("rank"),
                        row.getString("image_id"),
                        row.getLocalTime("local_time")))
        .all();
  }

  private static RunResult result(int rank, String image, @Nullable LocalTime time) {
    return new RunResult(
        "RUN", "001", rank, image, "u1", LocalDate.parse("2018-05-03"), time, 9000, "why", "test");
  }
}
