package dev.lifelog.cli;

import dev.lifelog.cassandra.schema.ModelKind;
import dev.lifelog.cassandra.schema.ModelRow;
import dev.lifelog.cassandra.schema.Models;
import dev.lifelog.core.ModelId;
import dev.lifelog.core.UserError;
import dev.lifelog.models.bundle.BundleDescription;
import dev.lifelog.models.bundle.ModelBundle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Where a model's bundle lies and how it gets its row. A version is never given twice, so no bundle
 * is overwritten.
 */
record ModelShelf(Models rows, Path directory) {

  /** The first version that neither a row nor a folder has. */
  ModelId next(String name) {
    int version = rows.latest(name).map(row -> row.id().version() + 1).orElse(1);
    while (Files.exists(place(new ModelId(name, version)))) {
      version++;
    }
    return new ModelId(name, version);
  }

  Path place(ModelId id) {
    return directory.resolve(id.name()).resolve(String.valueOf(id.version()));
  }

  ModelRow register(ModelId id, ModelBundle bundle) {
    BundleDescription description = bundle.description();
    ModelRow row =
        new ModelRow(
            id,
            ModelKind.valueOf(description.kind().name()),
            description.architecture(),
            description.vocabulary(),
            bundle.digest(),
            bundle.accuracy(),
            Instant.parse(description.origin().createdAt()),
            bundle.location().toAbsolutePath().toString());
    rows.register(row);
    return row;
  }

  /**
   * The model that a user means.
   *
   * @param text {@code NAME:VERSION}, or {@code NAME} for its latest version
   */
  ModelRow find(String text) {
    return (text.contains(":") ? rows.find(ModelId.parse(text)) : rows.latest(text))
        .orElseThrow(
            () ->
                UserError.of(
                    "There is no model " + text, "bin/lifelog model list shows those there are"));
  }
}
