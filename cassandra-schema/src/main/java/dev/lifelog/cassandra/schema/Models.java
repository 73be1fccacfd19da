package dev.lifelog.cassandra.schema;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatementBuilder;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.lifelog.core.ModelId;
import dev.lifelog.core.UserError;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The trained networks, and which of them answers. Versions stand side by side; only the active one
 * changes.
 */
public final class Models {

  private static final String COLUMNS =
      "name, version, kind, architecture, vocabulary, digest, accuracy, created_at, location";

  private final CqlSession session;
  private final PreparedStatement insert;
  private final PreparedStatement selectVersion;
  private final PreparedStatement selectLatest;
  private final PreparedStatement selectAll;
  private final PreparedStatement insertActive;
  private final PreparedStatement selectActive;

  public Models(CqlSession session) {
    this.session = session;
    this.insert =
        session.prepare(
            "INSERT INTO lifelog.model ("
                + COLUMNS
                + ") VALUES (:name, :version, :kind, :architecture,"
                + " :vocabulary, :digest, :accuracy, :created_at, :location)");
    this.selectVersion =
        session.prepare("SELECT " + COLUMNS + " FROM lifelog.model WHERE name = ? AND version = ?");
    this.selectLatest =
        session.prepare("SELECT " + COLUMNS + " FROM lifelog.model WHERE name = ? LIMIT 1");
    this.selectAll = session.prepare("SELECT " + COLUMNS + " FROM lifelog.model");
    this.insertActive =
        session.prepare("INSERT INTO lifelog.active_model (kind, name, version) VALUES (?, ?, ?)");
    this.selectActive =
        session.prepare("SELECT name, version FROM lifelog.active_model WHERE kind = ?");
  }

  /** The same name and version again replaces it. */
  public void register(ModelRow model) {
    BoundStatementBuilder bound =
        insert
            .boundStatementBuilder()
            .setString("name", model.id().name())
            .setInt("version", model.id().version())
            .setString("kind", model.kind().text())
            .setString("architecture", model.architecture())
            .setList("vocabulary", model.vocabulary(), String.class)
            .setString("digest", model.digest())
            .setInstant("created_at", model.createdAt())
            .setString("location", model.location());
    // Not set rather than null: a null is a tombstone.
    session.execute(
        (model.accuracy() == null ? bound : bound.setDouble("accuracy", model.accuracy())).build());
  }

  public Optional<ModelRow> find(ModelId id) {
    return Optional.ofNullable(session.execute(selectVersion.bind(id.name(), id.version())).one())
        .map(Models::model);
  }

  /** The highest version of this name. */
  public Optional<ModelRow> latest(String name) {
    return Optional.ofNullable(session.execute(selectLatest.bind(name)).one()).map(Models::model);
  }

  /** By name, then the newest version first. */
  public List<ModelRow> all() {
    return session.execute(selectAll.bind()).map(Models::model).all().stream()
        .sorted(
            Comparator.comparing((ModelRow model) -> model.id().name())
                .thenComparing(model -> -model.id().version()))
        .toList();
  }

  /** From now on, questions are answered by it. */
  public void activate(ModelKind kind, ModelId id) {
    ModelRow model =
        find(id)
            .orElseThrow(
                () ->
                    UserError.of(
                        "No model " + id, "See what there is with bin/lifelog model list"));
    if (model.kind() != kind) {
      throw UserError.of(
          "%s is a model of the kind %s, not %s".formatted(id, model.kind().text(), kind.text()),
          "See the kinds with bin/lifelog model list");
    }
    session.execute(insertActive.bind(kind.text(), id.name(), id.version()));
  }

  public Optional<ModelId> active(ModelKind kind) {
    return Optional.ofNullable(session.execute(selectActive.bind(kind.text())).one())
        .map(row -> new ModelId(text(row, "name"), row.getInt("version")));
  }

  private static ModelRow model(Row row) {
    return new ModelRow(
        new ModelId(text(row, "name"), row.getInt("version")),
        ModelKind.of(text(row, "kind")),
        text(row, "architecture"),
        row.getList("vocabulary", String.class),
        text(row, "digest"),
        row.isNull("accuracy") ? null : row.getDouble("accuracy"),
        Objects.requireNonNull(row.getInstant("created_at")),
        text(row, "location"));
  }

  private static String text(Row row, String column) {
    return Objects.requireNonNull(row.getString(column), column);
  }
}
