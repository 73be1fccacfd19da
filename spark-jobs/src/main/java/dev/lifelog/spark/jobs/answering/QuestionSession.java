package dev.lifelog.spark.jobs.answering;

import org.apache.spark.sql.SparkSession;

/**
 * A session for the questions' functions and views, apart from those of whoever else uses Spark.
 */
final class QuestionSession {

  private QuestionSession() {}

  static SparkSession beside(SparkSession spark) {
    SparkSession session = spark.newSession();
    session.conf().set("spark.sql.datetime.java8API.enabled", "true");
    // Each partition is asked for by itself and from all tasks, instead of all of them in one
    // request that a single coordinator and a single task would have to bear.
    session.conf().set("spark.cassandra.sql.inClauseToJoinConversionThreshold", "1");
    // A page of rows each, of every task. The connector's own 512 fill a node's memory with pages
    // and let the last of them wait past any timeout, as soon as partitions have thousands of rows.
    session.conf().set("spark.cassandra.concurrent.reads", "8");
    return session;
  }
}
