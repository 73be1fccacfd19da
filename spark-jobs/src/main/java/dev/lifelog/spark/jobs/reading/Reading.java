package dev.lifelog.spark.jobs.reading;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import dev.lifelog.cassandra.schema.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Reads days at the consistency of the run's writes: at less, a node that was away would hide rows
 * that a run has to delete.
 */
public final class Reading {

  private final CqlSession session;
  private final ConsistencyLevel consistency;

  public Reading(CqlSession session, ConsistencyLevel consistency) {
    this.session = session;
    this.consistency = consistency;
  }

  public List<StoredImage> images(String user, LocalDate day) {
    return SelectImages.of(this, user, day);
  }

  /** In the order of the image ids. */
  public List<DetectedImage> detections(String user, LocalDate day) {
    return SelectDetections.of(this, user, day);
  }

  /** By image id. */
  public Map<String, StoredConcepts> concepts(String user, LocalDate day, String model) {
    return SelectConcepts.of(this, user, day, model);
  }

  /** In the order of the image ids. */
  public List<BestConcept> bestConcepts(String user, LocalDate day, String model) {
    return SelectBestConcepts.of(this, user, day, model);
  }

  /** By the second of the epoch at which the minute begins. */
  public Map<Long, Whereabouts> whereabouts(String user, LocalDate day) {
    return SelectWhereabouts.of(this, user, day);
  }

  /** The driver remembers what it prepared: asking again costs no round trip. */
  ResultSet execute(String cql, Object... values) {
    return session.execute(
        session
            .prepare(cql.formatted(Schema.KEYSPACE))
            .bind(values)
            .setConsistencyLevel(consistency));
  }
}
