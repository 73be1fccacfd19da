package dev.lifelog.spark.jobs.answering;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.cassandra.schema.DayIndex;
import dev.lifelog.core.UserError;
import dev.lifelog.core.question.Question;
import dev.lifelog.retrieval.analysis.Understanding;
import dev.lifelog.retrieval.answering.Answer;
import dev.lifelog.retrieval.answering.Answering;
import dev.lifelog.retrieval.answering.Explanation;
import dev.lifelog.retrieval.answering.HeldDays;
import dev.lifelog.retrieval.answering.QuestionAnswering;
import dev.lifelog.retrieval.answering.Ranked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Answers all questions that it expects by one Spark SQL query over what a model saw, and then each
 * from what came of it.
 */
public final class SparkAnswering implements QuestionAnswering {

  private final SparkSession spark;
  private final DayIndex index;
  private final String model;
  private final Map<Question, List<Ranked>> results = new HashMap<>();
  private double queryMs;

  /**
   * Over one model's concepts.
   *
   * @param session for the ledger
   * @param model name:version
   */
  public SparkAnswering(SparkSession spark, CqlSession session, String model) {
    this.spark = QuestionSession.beside(spark);
    this.index = new DayIndex(session);
    this.model = model;
  }

  @Override
  public void expect(String topicSet, Map<String, Question> questions, int top) {
    long started = System.nanoTime();
    RankedQuestions ranked = new RankedQuestions(spark, topicSet, model, questions);
    questions.forEach(
        (id, question) -> {
          try {
            ranked.add(id, question, days(question, top));
          } catch (UserError refused) {
            // Whoever asks it is told.
            return;
          }
          results.put(question, new ArrayList<>());
        });
    if (!ranked.isEmpty()) {
      spark
          .sparkContext()
          .setJobDescription(
              "run %s · %,d topics · %s".formatted(topicSet, questions.size(), model));
      for (Row image : ranked.best(top).collectAsList()) {
        Question question = Objects.requireNonNull(questions.get(image.<String>getAs("topic_id")));
        keep(question, image);
      }
    }
    queryMs = Math.round((System.nanoTime() - started) / 1e3) / 1e3;
  }

  @Override
  public Answer answer(Understanding asked, int top) {
    Question question = asked.question();
    HeldDays days = days(question, top);
    List<Ranked> all =
        Objects.requireNonNull(
            results.get(question), "Only questions that were expected can be answered");
    String note =
        days.isEmpty()
            ? "no day here is among those asked for" + days.spans()
            : all.isEmpty() ? "no image meets all of the question: leave out a condition" : "";
    return new Answer(
        question,
        all.subList(0, Math.min(top, all.size())),
        new Explanation(
            asked.understood(), asked.ignored(), List.of(), Map.of("total", queryMs), note));
  }

  /** The query goes topic by topic, the best first; two topics of one question get the same. */
  private void keep(Question question, Row image) {
    List<Ranked> kept = Objects.requireNonNull(results.get(question));
    int rank = image.<Integer>getAs("rank");
    if (rank == kept.size() + 1) {
      Row row = image.getAs("row");
      kept.add(
          Ranked.of(
              rank,
              question,
              CandidateColumns.read(row),
              image.<String>getAs("image_id"),
              Objects.requireNonNullElse(row.<String>getAs("path"), ""),
              row.<@Nullable String>getAs("quality"),
              StoredScores.of(image.getAs("scores"))));
    }
  }

  private HeldDays days(Question question, int top) {
    Answering.requireAnswerable(question, top);
    return HeldDays.of(index, question);
  }
}
