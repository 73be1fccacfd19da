package dev.lifelog.spark.jobs.answering;

import static org.apache.spark.sql.functions.col;

import dev.lifelog.core.question.Question;
import dev.lifelog.retrieval.answering.HeldDays;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The best images of many questions as one Spark SQL query. Each table is read once, and of it the
 * partitions that some question needs. What comes from outside reaches the query as values, never
 * as text of it.
 */
final class RankedQuestions {

  private static final StructType ASKED =
      new StructType().add("topic_id", DataTypes.StringType).add("concept", DataTypes.StringType);

  /** Rows of what is wanted or excluded, gathered by topic and image. */
  private static final String BY_CONCEPT =
      """
      SELECT /*+ BROADCAST(asked) */ asked.topic_id, seen.user_id, seen.image_id,
             min(struct(%1$s, seen.path, seen.quality)) AS row,
             collect_set(struct(seen.concept AS key, seen.score AS value)) AS scores
        FROM seen JOIN asked ON seen.concept = asked.concept
       WHERE accepts(asked.topic_id, struct(%1$s))
       GROUP BY asked.topic_id, seen.user_id, seen.image_id
      """
          .formatted(CandidateColumns.of("seen"));

  /** A minute lists images; one without a row of its own has no file. */
  private static final String BY_CONDITION =
      """
      SELECT conditional.topic_id, image.user_id, image.image_id,
             min(struct(%1$s, image.path, image.quality)) AS row,
             coalesce(first(map_entries(shown.concepts)), array()) AS scores
        FROM listed
        JOIN image ON image.user_id = listed.user_id AND image.day = listed.day AND image.image_id = listed.image_id
        JOIN conditional ON accepts(conditional.topic_id, struct(%1$s))
        LEFT JOIN shown ON shown.user_id = image.user_id AND shown.day = image.day AND shown.image_id = image.image_id
       GROUP BY conditional.topic_id, image.user_id, image.image_id
      """
          .formatted(CandidateColumns.of("listed"));

  /** Ids are ASCII: Spark, Java and the server sort them alike. */
  private static final String RANKED =
      """
      SELECT topic_id, rank, image_id, row, scores
        FROM (SELECT *, row_number() OVER (PARTITION BY topic_id ORDER BY points DESC, image_id, user_id) AS rank
                FROM (SELECT *, points(topic_id, scores) AS points FROM candidate WHERE NOT irrelevant(topic_id, scores))
               WHERE points > 0)
       WHERE rank <= %d
       ORDER BY topic_id, rank
      """;

  private final SparkSession spark;
  private final String topicSet;
  private final String model;
  private final Scope wanting = new Scope();
  private final Scope conditional = new Scope();
  private final List<Row> excluded = new ArrayList<>();
  private final List<Row> withoutConcept = new ArrayList<>();

  /**
   * Questions of one topic set.
   *
   * @param spark a session of its own: functions and views are named in it
   * @param questions by topic id
   */
  RankedQuestions(
      SparkSession spark, String topicSet, String model, Map<String, Question> questions) {
    this.spark = spark;
    this.topicSet = topicSet;
    this.model = model;
    QuestionFunctions.register(spark, questions);
  }

  void add(String topicId, Question question, HeldDays held) {
    if (question.concepts().isEmpty()) {
      conditional.add(question, held);
      withoutConcept.add(RowFactory.create(topicId, ""));
    } else {
      wanting.add(question, held);
      question
          .irrelevance()
          .concepts()
          .forEach(concept -> excluded.add(RowFactory.create(topicId, concept)));
    }
  }

  /** Columns topic_id, rank, image_id, row, scores; topic by topic, the best first. */
  Dataset<Row> best(int top) {
    List<String> halves = new ArrayList<>();
    if (!wanting.isEmpty()) {
      viewConcepts();
      halves.add(BY_CONCEPT);
    }
    if (!conditional.isEmpty()) {
      viewConditions();
      halves.add(BY_CONDITION);
    }
    spark.sql(String.join(" UNION ALL ", halves)).createOrReplaceTempView("candidate");
    return spark.sql(RANKED.formatted(top));
  }

  /** Whether no question has a day to look at. */
  boolean isEmpty() {
    return wanting.isEmpty() && conditional.isEmpty();
  }

  private void viewConcepts() {
    table("image_by_concept")
        .where(col("user_id").isin(wanting.users()))
        .where(col("model").equalTo(model))
        .where(col("concept").isin(wanting.concepts()))
        .where(col("month").isin(wanting.months()))
        .createOrReplaceTempView("seen");
    table("topic_concept")
        .where(col("topic_set").equalTo(topicSet))
        .select("topic_id", "concept")
        .union(spark.createDataFrame(excluded, ASKED))
        .distinct()
        .createOrReplaceTempView("asked");
  }

  private void viewConditions() {
    ofDays("minute")
        .selectExpr(
            "*",
            "explode(concat(coalesce(images, array()), coalesce(phone_images, array()))) AS"
                + " image_id")
        .createOrReplaceTempView("listed");
    ofDays("image").createOrReplaceTempView("image");
    ofDays("image_concept").where(col("model").equalTo(model)).createOrReplaceTempView("shown");
    spark.createDataFrame(withoutConcept, ASKED).createOrReplaceTempView("conditional");
  }

  private Dataset<Row> ofDays(String table) {
    return table(table)
        .where(col("user_id").isin(conditional.users()))
        .where(col("day").isin(conditional.days()));
  }

  private Dataset<Row> table(String name) {
    return spark.table("lifelog." + name);
  }
}
