package dev.lifelog.spark.jobs.sql;

import dev.lifelog.core.Causes;
import dev.lifelog.core.UserError;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.catalyst.parser.ParseException;

/** Says in one line what Spark says in pages. */
final class SqlFailure {

  private SqlFailure() {}

  static UserError explained(Exception failure) {
    Throwable cause =
        Causes.of(failure)
            .filter(AnalysisException.class::isInstance)
            .findFirst()
            .orElseGet(() -> Causes.innermost(failure));
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
    StringBuilder said = new StringBuilder();
    // The connector breaks its sentences; they end with a blank line, or with what is no letter.
    for (String line : String.valueOf(cause.getMessage()).strip().lines().toList()) {
      if (line.isBlank()) {
        break;
      }
      said.append(said.isEmpty() ? "" : " ").append(line.strip());
      if (!Character.isLetter(said.charAt(said.length() - 1))) {
        break;
      }
    }
    if (cause.getMessage() == null || said.isEmpty()) {
      return cause.getClass().getSimpleName();
    }
    return said.toString()
        .replaceFirst("^\\[[A-Z_.]+] ", "")
        .replace("'.(line", "' (line")
        .replaceFirst("[.;:]$", "");
  }
}
