package dev.lifelog.models.question;

import dev.lifelog.models.bundle.ModelBundle;
import java.util.List;

/**
 * What a training came to.
 *
 * @param questions as written, before variants were made
 * @param examples learnt from in an epoch, variants included
 * @param results on questions that nothing was learnt from, the written ones first
 * @param words those that were left out to measure; none unless asked for
 */
public record QuestionReport(
    ModelBundle bundle,
    int questions,
    int examples,
    List<ExamResult> results,
    HeldOutWords words,
    double seconds) {

  /** On written questions that no variant was made of. */
  public MultiLabelFigures heldOut() {
    return results.get(0).figures();
  }

  /** Micro F1 of those questions. */
  public double accuracy() {
    return heldOut().microF1();
  }

  public List<String> vocabulary() {
    return bundle.description().vocabulary();
  }

  public String digest() {
    return bundle.digest();
  }
}
