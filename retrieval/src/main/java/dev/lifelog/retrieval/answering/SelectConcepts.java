package dev.lifelog.retrieval.answering;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The stored concepts of some images of one day: the random access of the threshold rule. */
final class SelectConcepts {

  /** Names of one IN; a page holds them all, so that none is left behind unread. */
  private static final int AT_ONCE = 100;

  private final String model;
  private final PreparedStatement statement;

  SelectConcepts(CqlSession session, String model) {
    this.model = model;
    this.statement =
        session.prepare(
            "SELECT image_id, concepts FROM lifelog.image_concept"
                + " WHERE user_id = :user_id AND day = :day AND model = :model AND image_id IN :image_ids");
  }

  /** Images of one user and day. */
  record Batch(String userId, LocalDate day, List<String> imageIds) {}

  /** Image id to its concepts; an image without a row is not among them. */
  Map<String, Map<String, Integer>> read(Reads reads, List<Batch> days) {
    Map<String, Map<String, Integer>> concepts = new HashMap<>();
    for (AsyncResultSet page :
        Reads.all(split(days), batch -> reads.execute(statement, bind(batch)))) {
      for (Row row : page.currentPage()) {
        concepts.put(
            Objects.requireNonNull(row.getString("image_id")),
            Objects.requireNonNull(row.getMap("concepts", String.class, Integer.class)));
      }
    }
    return concepts;
  }

  private BoundStatement bind(Batch batch) {
    return statement
        .boundStatementBuilder()
        .setString("user_id", batch.userId())
        .setLocalDate("day", batch.day())
        .setString("model", model)
        .setList("image_ids", batch.imageIds(), String.class)
        .setPageSize(AT_ONCE)
        .build();
  }

  private static List<Batch> split(List<Batch> days) {
    List<Batch> batches = new ArrayList<>();
    for (Batch day : days) {
      for (int from = 0; from < day.imageIds().size(); from += AT_ONCE) {
        int to = Math.min(day.imageIds().size(), from + AT_ONCE);
        batches.add(new Batch(day.userId(), day.day(), day.imageIds().subList(from, to)));
      }
    }
    return batches;
  }
}
