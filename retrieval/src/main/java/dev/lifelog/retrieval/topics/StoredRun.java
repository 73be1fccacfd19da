package dev.lifelog.retrieval.topics;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.cassandra.schema.ReplaceRunResults;
import dev.lifelog.cassandra.schema.RunResult;
import dev.lifelog.cassandra.schema.WriteClock;
import dev.lifelog.core.UserError;
import dev.lifelog.core.concept.WeightedConcept;
import dev.lifelog.core.topic.Topic;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps a run in the tables, topic by topic, in place of an earlier run of the same name and all of
 * it under one write timestamp.
 */
public final class StoredRun {

  private final String topicSet;
  private final String runId;
  private final String model;
  private final long written;
  private final ReplaceTopic replaceTopic;
  private final ReplaceRunResults replaceResults;

  /**
   * A run that begins now.
   *
   * @param model whose vocabulary the topics' concepts are of
   */
  public StoredRun(CqlSession session, String topicSet, String runId, String model) {
    this.topicSet = topicSet;
    this.runId = runId;
    this.model = model;
    this.written = new WriteClock(session).next();
    this.replaceTopic = new ReplaceTopic(session);
    this.replaceResults = new ReplaceRunResults(session);
  }

  /** The topic, what was drawn from it, and its answer, the best first. */
  public void keep(Topic topic, List<WeightedConcept> concepts, List<RunResult> results) {
    keepTopic(topic, concepts);
    keepAnswer(topic, results);
  }

  /** The topic and what was drawn from it. */
  void keepTopic(Topic topic, List<WeightedConcept> concepts) {
    replaceTopic.write(topicSet, topic, concepts, model, written);
  }

  /** The answer, the best first. */
  void keepAnswer(Topic topic, List<RunResult> results) {
    replaceResults.write(runId, topic.id(), results, written);
  }

  /**
   * An answer is kept under its topic's id, so there is one topic of each.
   *
   * @throws UserError for two topics of one id
   */
  public static void refuseTwins(List<Topic> topics) {
    Set<String> ids = new HashSet<>();
    for (Topic topic : topics) {
      if (!ids.add(topic.id())) {
        throw UserError.of(
            "the topic set holds the topic " + topic.id() + " twice",
            "Give each topic an id of its own");
      }
    }
  }
}
