package dev.lifelog.retrieval.topics;

import dev.lifelog.core.topic.Topic;
import dev.lifelog.retrieval.answering.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What came of one topic: an answer, or the reason why there is none.
 *
 * @param answer null where the topic could not be understood
 * @param problem what to tell about that; null where there is an answer
 */
public record TopicAnswer(Topic topic, @Nullable Answer answer, @Nullable String problem) {}
