package dev.lifelog.spark.jobs.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into statements at semicolons, but not at those within quotes or comments. Text may
 * come line by line: what is not yet ended waits.
 */
public final class SqlScript {

  private final StringBuilder statement = new StringBuilder();
  private char quote;
  private boolean comment;

  /** The statements that end on this line. */
  public List<String> line(String line) {
    List<String> ended = new ArrayList<>();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (comment) {
        comment = !line.startsWith("*/", i);
        i += comment ? 0 : 1;
      } else if (quote != 0) {
        statement.append(c);
        if (c == '\\' && quote != '`' && i + 1 < line.length()) {
          statement.append(line.charAt(++i));
        } else if (c == quote) {
          quote = 0;
        }
      } else if (line.startsWith("--", i)) {
        break;
      } else if (line.startsWith("/*", i) && !line.startsWith("/*+", i)) {
        comment = true;
        i++;
      } else if (c == ';') {
        ended.addAll(rest());
      } else {
        quote = c == '\'' || c == '"' || c == '`' ? c : 0;
        statement.append(c);
      }
    }
    statement.append('\n');
    return ended;
  }

  /** The last statement, which needs no semicolon; none where only space is left. */
  public List<String> rest() {
    String last = statement.toString().strip();
    statement.setLength(0);
    return last.isEmpty() ? List.of() : List.of(last);
  }

  /** Whether a statement has begun. */
  public boolean isOpen() {
    return !statement.toString().isBlank() || comment;
  }

  /** All statements of a whole text. */
  public static List<String> statements(String text) {
    SqlScript script = new SqlScript();
    List<String> statements = new ArrayList<>();
    text.lines().forEach(line -> statements.addAll(script.line(line)));
    statements.addAll(script.rest());
    return statements;
  }
}
