package dev.lifelog.retrieval.topics;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BatchStatementBuilder;
import com.datastax.oss.driver.api.core.cql.BoundStatementBuilder;
import com.datastax.oss.driver.api.core.cql.DefaultBatchType;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import dev.lifelog.core.concept.WeightedConcept;
import dev.lifelog.core.question.Question;
import dev.lifelog.core.topic.Topic;
import java.util.List;

/**
 * Stores a topic with the concepts that were drawn from it, in place of what an earlier run drew.
 */
final class ReplaceTopic {

  private final CqlSession session;
  private final PreparedStatement insert;
  private final PreparedStatement deleteConcepts;
  private final PreparedStatement insertConcept;

  ReplaceTopic(CqlSession session) {
    this.session = session;
    this.insert =
        session.prepare(
            "INSERT INTO lifelog.topic (topic_set, topic_id, type, user_id, title, description, narrative)"
                + " VALUES (:topic_set, :topic_id, :type, :user_id, :title, :description, :narrative) USING TIMESTAMP :written");
    this.deleteConcepts =
        session.prepare(
            "DELETE FROM lifelog.topic_concept USING TIMESTAMP ? WHERE topic_set = ? AND topic_id = ?");
    this.insertConcept =
        session.prepare(
            "INSERT INTO lifelog.topic_concept (topic_set, topic_id, concept, weight, model) VALUES (?, ?, ?, ?, ?) USING TIMESTAMP ?");
  }

  /**
   * Writes both tables.
   *
   * @param model whose vocabulary the concepts are of
   * @param written write timestamp of the run in µs; what is replaced goes just before it
   */
  void write(
      String topicSet, Topic topic, List<WeightedConcept> concepts, String model, long written) {
    BoundStatementBuilder row =
        insert
            .boundStatementBuilder()
            .setString("topic_set", topicSet)
            .setString("topic_id", topic.id())
            .setString("type", topic.type())
            .setString("title", topic.title())
            .setString("description", topic.description())
            .setString("narrative", topic.narrative())
            .setLong("written", written);
    // Left unset rather than null, which would be a tombstone.
    session.execute(
        (topic.user().isBlank() ? row : row.setString("user_id", topic.user())).build());
    BatchStatementBuilder batch = BatchStatement.builder(DefaultBatchType.UNLOGGED);
    batch = batch.addStatement(deleteConcepts.bind(written - 1, topicSet, topic.id()));
    for (WeightedConcept concept : concepts) {
      batch =
          batch.addStatement(
              insertConcept.bind(
                  topicSet,
                  topic.id(),
                  concept.concept(),
                  Question.weight(concept),
                  model,
                  written));
    }
    session.execute(batch.build());
  }
}
