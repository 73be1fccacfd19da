package dev.lifelog.spark.jobs.command;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.retrieval.methods.Answerer;
import dev.lifelog.retrieval.topics.TopicRun;
import dev.lifelog.retrieval.topics.TopicRunSummary;
import dev.lifelog.spark.jobs.SparkSessions;
import dev.lifelog.spark.jobs.answering.SparkAnswering;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;

/** A topic set on a Spark of its own; apart, so that whoever asks without it loads none. */
final class TopicsOnSpark {

  private TopicsOnSpark() {}

  static TopicRunSummary run(
      Settings settings,
      CqlSession session,
      Answerer answerer,
      Function<TopicRun, TopicRunSummary> answer) {
    try (SparkSession spark = SparkSessions.open(settings, "lifelog run")) {
      return answer.apply(answerer.topicRun(model -> new SparkAnswering(spark, session, model)));
    }
  }
}
