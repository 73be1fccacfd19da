package dev.lifelog.spark.jobs.answering;

import dev.lifelog.core.question.Question;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import scala.collection.Seq;

/**
 * What SQL leaves to {@link Question}, so that there is one definition of which image counts and
 * how much. The first argument of each is the topic's id.
 */
final class QuestionFunctions implements Serializable {

  private final Broadcast<Map<String, Question>> questions;

  private QuestionFunctions(Broadcast<Map<String, Question>> questions) {
    this.questions = questions;
  }

  static void register(SparkSession spark, Map<String, Question> questions) {
    QuestionFunctions functions =
        new QuestionFunctions(
            JavaSparkContext.fromSparkContext(spark.sparkContext())
                .broadcast(new HashMap<>(questions)));
    UDF2<String, Row, Boolean> accepts = functions::accepts;
    UDF2<String, Seq<Row>, Boolean> irrelevant = functions::irrelevant;
    UDF2<String, Seq<Row>, Long> points = functions::points;
    spark.udf().register("accepts", accepts, DataTypes.BooleanType);
    spark.udf().register("irrelevant", irrelevant, DataTypes.BooleanType);
    spark.udf().register("points", points, DataTypes.LongType);
  }

  /** A set may hold topics of earlier runs, which nobody asks now. */
  private boolean accepts(String topicId, Row row) {
    @Nullable Question question = questions.value().get(topicId);
    return question != null && question.accepts(CandidateColumns.read(row));
  }

  private boolean irrelevant(String topicId, Seq<Row> scores) {
    return question(topicId).irrelevant(StoredScores.of(scores));
  }

  private long points(String topicId, Seq<Row> scores) {
    return question(topicId).points(StoredScores.of(scores));
  }

  private Question question(String topicId) {
    return questions.value().get(topicId);
  }
}
