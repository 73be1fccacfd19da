package dev.lifelog.models.question;

import dev.lifelog.models.bundle.ModelBundle;
import java.util.List;

/**
 * What a training came to.
 *
 * @param questions as written, before variants were made
 * @param examples learnt from in an epoch, variants included
 * @param heldOut figures on questions that no variant was made of
 */
public record QuestionReport(
    ModelBundle bundle, int questions, int examples, MultiLabelFigures heldOut, double seconds) {

  /** Micro F1 of the held-out questions. */
  public double accuracy() {
    return heldOut.microF1();
  }

  public List<String> vocabulary() {
    return bundle.description().vocabulary();
  }

  public String digest() {
    return bundle.digest();
  }
}
