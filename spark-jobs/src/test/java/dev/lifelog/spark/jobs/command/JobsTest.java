package dev.lifelog.spark.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of the jar for spark-submit. */
class JobsTest {

  private final PrintStream usual = System.err;
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  @AfterEach
  void restore() {
    System.setErr(usual);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "run topics.xml|Missing required option: '--out=FILE'",
        "run topics.xml --out run.csv --method visual --by spark|--by spark does not answer the method visual",
        "run topics.xml --out run.csv --by sparc|expected one of [CQL, SPARK] (case-insensitive) but was 'sparc'",
        "sql SELECT --serve|A statement, --file and --serve exclude one another",
        "ingest|Missing required parameter: 'COLLECTION'",
      })
  void execute_wrongUsage_exitsWith2(String words, String message) {
    assertThat(execute(words.split(" "))).isEqualTo(2);
    assertThat(told.toString(StandardCharsets.UTF_8)).contains(message);
  }

  @Test
  void execute_noWord_namesThem() {
    assertThat(execute()).isEqualTo(2);
    assertThat(told.toString(StandardCharsets.UTF_8))
        .contains("A word is missing: ingest, extract, reindex, concepts, run or sql");
  }

  private int execute(String... words) {
    System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
    return Jobs.execute(new SubmitContext(), words);
  }
}
