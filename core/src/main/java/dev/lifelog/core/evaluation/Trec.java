package dev.lifelog.core.evaluation;

import java.util.List;
import java.util.regex.Pattern;

/** The form of trec_eval's files: fields set apart by blanks, no commas and no names. */
final class Trec {

  /** {@code topic Q0 image rank score tag}. */
  static final int RUN_FIELDS = 6;

  /** {@code topic 0 image rel}, or {@code topic cluster image rel} with clusters. */
  static final int QRELS_FIELDS = 4;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Trec() {}

  /**
   * Whether a line of a file that has one of two forms is of this one.
   *
   * @param fields between commas
   */
  static boolean is(List<String> fields, int trecFields) {
    return fields.size() == 1 && split(fields.get(0)).size() == trecFields;
  }

  static List<String> split(String line) {
    return List.of(BLANKS.split(line.strip()));
  }
}
