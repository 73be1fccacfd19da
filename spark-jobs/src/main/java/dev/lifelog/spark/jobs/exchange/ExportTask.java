package dev.lifelog.spark.jobs.exchange;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.spark.connector.cql.CassandraConnector;
import dev.lifelog.spark.jobs.concepts.DayOfModel;
import dev.lifelog.spark.jobs.reading.BestConcept;
import dev.lifelog.spark.jobs.reading.Reading;
import dev.lifelog.spark.jobs.running.TaskRun;
import java.util.List;

/** Reads a day's best concepts. */
record ExportTask(CassandraConnector connector, DefaultConsistencyLevel consistency)
    implements TaskRun.Work<DayOfModel, List<BestConcept>> {

  @Override
  public List<BestConcept> apply(DayOfModel day) {
    try (CqlSession session = connector.openSession()) {
      return new Reading(session, consistency).bestConcepts(day.userId(), day.day(), day.model());
    }
  }
}
