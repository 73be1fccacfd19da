package dev.lifelog.spark.jobs.sql;

import dev.lifelog.core.UserError;
import java.util.List;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.catalyst.parser.ParseException;

/** Says in one line what Spark says in pages. */
final class SqlFailure {

  private SqlFailure() {}

  static UserError explained(Exception failure) {
    Throwable cause = failure;
    while (!(cause instanceof AnalysisException) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    String remedy =
        cause instanceof ParseException
            ? "Mend the statement"
            : cause instanceof AnalysisException
                ? "SHOW TABLES IN lifelog and DESCRIBE lifelog.minute tell what there is"
                : "See what the server or the statement lacks";
    return UserError.of(firstLine(cause), remedy);
  }

  /** Without the class in brackets that Spark puts first, and the full stop at its end. */
  private static String firstLine(Throwable cause) {
    List<String> lines =
        String.valueOf(cause.getMessage())
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    if (cause.getMessage() == null || lines.isEmpty()) {
      return cause.getClass().getSimpleName();
    }
    // The connector breaks its sentences.
    String said =
        lines.size() > 1 && lines.get(0).matches(".*\\p{L}")
            ? lines.get(0) + " " + lines.get(1)
            : lines.get(0);
    return said.replaceFirst("^\\[[A-Z_.]+] ", "")
        .replace("'.(line", "' (line")
        .replaceFirst("[.;:]$", "");
  }
}
