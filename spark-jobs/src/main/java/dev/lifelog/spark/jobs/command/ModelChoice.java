package dev.lifelog.spark.jobs.command;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.cassandra.schema.CassandraConnection;
import dev.lifelog.cassandra.schema.ModelKind;
import dev.lifelog.cassandra.schema.ModelRow;
import dev.lifelog.cassandra.schema.Models;
import dev.lifelog.cassandra.schema.Schema;
import dev.lifelog.core.ModelId;
import dev.lifelog.core.UserError;
import dev.lifelog.core.settings.Nearest;
import dev.lifelog.core.settings.Settings;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The registered model that {@code --model} means. */
final class ModelChoice {

  private ModelChoice() {}

  /**
   * The model of that name and version, the newest of that name, or the active one.
   *
   * @param name {@code name:version} or {@code name}; null for the active model
   */
  static ModelRow of(Settings settings, @Nullable String name) {
    try (CqlSession session = CassandraConnection.open(settings.cassandra())) {
      Schema.require(session);
      Models models = new Models(session);
      if (name == null) {
        return models
            .active(ModelKind.IMAGE)
            .flatMap(models::find)
            .orElseThrow(
                () ->
                    UserError.of(
                        "No image model is active", "Name one with --model NAME[:VERSION]"));
      }
      Optional<ModelRow> found =
          name.contains(":") ? models.find(ModelId.parse(name)) : models.latest(name);
      return found.orElseThrow(() -> unknown(name, models.all()));
    }
  }

  private static UserError unknown(String name, List<ModelRow> all) {
    List<String> known = all.stream().map(row -> row.id().toString()).toList();
    String hint =
        Nearest.to(name, known).map(nearest -> "Did you mean " + nearest + "? ").orElse("");
    return UserError.of(
        "No model " + name + " is registered",
        hint
            + (known.isEmpty()
                ? "Train or import one first"
                : "Known: " + String.join(", ", known)));
  }
}
