package dev.lifelog.retrieval.answering;

import dev.lifelog.retrieval.analysis.Understanding;

/** A way to the best images of a question. */
@FunctionalInterface
public interface QuestionAnswering {

  /**
   * The best images.
   *
   * @throws dev.lifelog.core.UserError for a question that cannot be answered
   */
  Answer answer(Understanding asked, int top);
}
