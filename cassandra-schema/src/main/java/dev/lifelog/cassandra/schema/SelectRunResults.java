package dev.lifelog.cassandra.schema;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import java.util.List;

/** The answer of a run to a topic, from rank 1 on. */
public final class SelectRunResults {

  static final String CQL =
      "SELECT " + RunResult.COLUMNS + " FROM lifelog.run_result WHERE run_id = ? AND topic_id = ?";

  private final CqlSession session;
  private final PreparedStatement statement;

  public SelectRunResults(CqlSession session) {
    this.session = session;
    this.statement = session.prepare(CQL);
  }

  public List<RunResult> read(String runId, String topicId) {
    return session.execute(statement.bind(runId, topicId)).map(RunResult::of).all();
  }
}
