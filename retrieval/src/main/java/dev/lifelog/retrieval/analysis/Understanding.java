package dev.lifelog.retrieval.analysis;

import dev.lifelog.core.question.Question;
import dev.lifelog.core.question.SeveralConcepts;
import java.util.List;

/**
 * A question with the account of how it came about.
 *
 * @param understood one line for each part that became a condition
 * @param ignored one line for each part that was seen and left out, with the reason
 */
public record Understanding(Question question, List<String> understood, List<String> ignored) {

  public Understanding {
    understood = List.copyOf(understood);
    ignored = List.copyOf(ignored);
  }

  public Understanding counting(SeveralConcepts several) {
    return new Understanding(question.counting(several), understood, ignored);
  }
}
