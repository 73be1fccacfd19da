package dev.lifelog.retrieval.answering;

import dev.lifelog.core.question.Question;
import dev.lifelog.retrieval.analysis.Understanding;
import java.util.Map;

/** A way to the best images of a question. */
public interface QuestionAnswering {

  /**
   * The best images.
   *
   * @throws dev.lifelog.core.UserError for a question that cannot be answered
   */
  Answer answer(Understanding asked, int top);

  /**
   * Tells of the questions that are about to be asked, each for as many images. Who answers many at
   * once does it here; who answers one by one has nothing to do.
   *
   * @param topicSet under which the questions' concepts stand in {@code topic_concept} by now
   * @param questions by topic id
   */
  default void expect(String topicSet, Map<String, Question> questions, int top) {}
}
