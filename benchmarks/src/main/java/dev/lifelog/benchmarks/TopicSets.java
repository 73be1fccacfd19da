package dev.lifelog.benchmarks;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.core.UserError;
import dev.lifelog.core.evaluation.RunEntry;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.core.topic.Topic;
import dev.lifelog.retrieval.methods.Answerer;
import dev.lifelog.retrieval.methods.Method;
import dev.lifelog.retrieval.topics.TopicRun;
import dev.lifelog.spark.jobs.SparkSessions;
import dev.lifelog.spark.jobs.answering.SparkAnswering;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;

/**
 * Topic sets of the mix as {@code bin/lifelog run} answers them, by Spark SQL and by CQL. By Spark
 * SQL a set is one pass over the concepts that it asks for, however many topics there are.
 */
record TopicSets(Settings settings, CqlSession session) {

  private static final int TOPICS = 50;

  /** The fourth of the mix: three concepts of everybody, and nothing that narrows it. */
  private static final int ALONE = 3;

  private record Answered(List<RunEntry> entries, double seconds) {}

  void answer(Figures figures, PrintStream out) {
    List<Topic> topics = topics();
    List<Topic> alone = topics.subList(ALONE, ALONE + 1);
    Answerer answerer = Answerer.open(session, Method.QUESTION, null, settings.ranking());
    try (SparkSession spark = SparkSessions.open(settings, "benchmark latency")) {
      // The first time Spark and the JVM learn what they do.
      var unused = timed(bySpark(answerer, spark), alone);
      Answered one = timed(bySpark(answerer, spark), alone);
      Answered all = timed(bySpark(answerer, spark), topics);
      Answered byCql = timed(answerer.topicRun(), topics);
      if (!all.entries().equals(byCql.entries())) {
        throw UserError.of(
            "Spark SQL and CQL answer " + TOPICS + " topics differently", "Tell the project");
      }
      out.printf(
          Locale.ROOT,
          "%n%d topics by Spark SQL: %.1f s, one of them: %.1f s; by CQL: %.1f s, the same %,d images%n",
          TOPICS,
          all.seconds(),
          one.seconds(),
          byCql.seconds(),
          all.entries().size());
      figures
          .put("topics_spark_s", all.seconds())
          .put("topics_spark_vs_one", all.seconds() / one.seconds())
          .put("topics_cql_s", byCql.seconds());
    }
  }

  private TopicRun bySpark(Answerer answerer, SparkSession spark) {
    return answerer.topicRun(model -> new SparkAnswering(spark, session, model));
  }

  private static Answered timed(TopicRun run, List<Topic> topics) {
    long start = System.nanoTime();
    List<RunEntry> entries = run.topicSet("mix").run(topics).run().entries();
    return new Answered(entries, (System.nanoTime() - start) / 1e9);
  }

  private static List<Topic> topics() {
    List<Topic> topics = new ArrayList<>();
    for (QuestionMix.Asked asked : QuestionMix.draw(TOPICS, AskedMix.USERS, 11)) {
      String user = asked.user() == null ? "" : asked.user();
      topics.add(new Topic(String.valueOf(topics.size() + 1), "", user, asked.text(), "", ""));
    }
    return topics;
  }
}
