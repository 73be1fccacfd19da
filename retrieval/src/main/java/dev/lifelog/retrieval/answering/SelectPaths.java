package dev.lifelog.retrieval.answering;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the images of a day lie; a minute may list an image that has no file and thus no row. */
final class SelectPaths {

  private final PreparedStatement statement;

  SelectPaths(CqlSession session) {
    statement =
        session.prepare(
            "SELECT image_id, path, quality FROM lifelog.image WHERE user_id = :user_id AND day = :day AND image_id IN :image_ids");
  }

  /**
   * A row of the table.
   *
   * @param quality null where nobody looked
   */
  record Picture(String path, @Nullable String quality) {}

  /** By image id. */
  Map<String, Picture> read(Reads reads, String userId, LocalDate day, List<String> imageIds) {
    Map<String, Picture> paths = new HashMap<>();
    var bound =
        statement
            .boundStatementBuilder()
            .setString("user_id", userId)
            .setLocalDate("day", day)
            .setList("image_ids", imageIds, String.class)
            .setPageSize(imageIds.size())
            .build();
    for (AsyncResultSet page : Reads.all(List.of(bound), each -> reads.execute(statement, each))) {
      for (Row row : page.currentPage()) {
        paths.put(
            Objects.requireNonNull(row.getString("image_id")),
            new Picture(
                Objects.requireNonNullElse(row.getString("path"), ""), row.getString("quality")));
      }
    }
    return paths;
  }
}
