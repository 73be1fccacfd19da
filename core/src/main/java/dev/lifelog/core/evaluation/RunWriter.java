package dev.lifelog.core.evaluation;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes a run as the organisers accept it: no line of names, each topic's best first. */
public final class RunWriter {

  private RunWriter() {}

  /**
   * Writes all digits of a confidence and no exponent, which not every reader understands.
   *
   * @throws IllegalArgumentException if a confidence is not in [0, 1]
   */
  public static void write(Run run, Path path) {
    List<List<String>> rows = new ArrayList<>();
    for (RunEntry entry : run.entries()) {
      if (!(entry.confidence() >= 0 && entry.confidence() <= 1)) {
        throw new IllegalArgumentException(
            "the confidence of " + entry.imageId() + " is not in [0, 1]: " + entry.confidence());
      }
      String confidence = new BigDecimal(Double.toString(entry.confidence())).toPlainString();
      rows.add(List.of(entry.topicId(), entry.imageId(), confidence));
    }
    ListWriter.write(path, rows);
  }
}
