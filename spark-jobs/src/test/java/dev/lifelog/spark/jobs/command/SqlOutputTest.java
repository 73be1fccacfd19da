package dev.lifelog.spark.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifelog.spark.jobs.sql.SqlResult;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SqlOutputTest {

  private static SqlResult result() {
    return new SqlResult(
        List.of("place", "minutes"),
        List.of(Arrays.<Object>asList("Café, \"Fontana\"", 12L), Arrays.<Object>asList(null, 7L))
            .iterator());
  }

  private static String written(SqlOutput.Format format, SqlResult result) {
    StringWriter text = new StringWriter();
    new SqlOutput(new PrintWriter(text), format).write(result);
    return text.toString();
  }

  @Test
  void write_table_alignsColumns() {
    assertThat(written(SqlOutput.Format.TABLE, result()))
        .isEqualTo(
            """
            place            minutes
            Café, "Fontana"       12
                                   7
            """);
  }

  @Test
  void write_csv_quotesAndLeavesNullEmpty() {
    assertThat(written(SqlOutput.Format.CSV, result()))
        .isEqualTo("place,minutes\n\"Café, \"\"Fontana\"\"\",12\n,7\n");
  }

  @Test
  void write_json_isOneObject() {
    assertThat(
            written(
                SqlOutput.Format.JSON,
                new SqlResult(
                    List.of("concepts"),
                    List.of(List.<Object>of(Map.of("cafe", 9_000))).iterator())))
        .isEqualTo(
            """
            {
              "rows" : [ {
                "concepts" : {
                  "cafe" : 9000
                }
              } ]
            }
            """);
  }

  @Test
  void write_noColumns_isNothing() {
    assertThat(
            written(
                SqlOutput.Format.TABLE,
                new SqlResult(List.of(), List.<List<Object>>of().iterator())))
        .isEmpty();
  }
}
