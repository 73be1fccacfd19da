package dev.lifelog.cli;

import dev.lifelog.cassandra.schema.ModelRow;
import dev.lifelog.core.UserError;
import dev.lifelog.models.bundle.BundleDescription;
import dev.lifelog.models.bundle.ImageInput;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.bundle.Origin;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a model: its row, and what its bundle says where that lies on this machine.
 *
 * @param problem why the bundle cannot be used; null where it is whole
 */
record ModelDetails(
    ModelRow row, boolean active, @Nullable BundleDescription bundle, @Nullable String problem) {

  /** Enough to tell two bundles of one machine apart. */
  private static final int DIGEST_SHOWN = 12;

  /** With the bundle's description, which takes no time. */
  static ModelDetails described(ModelRow row, boolean active) {
    return of(row, active, ModelBundle::describe);
  }

  /** With every file of the bundle checked. */
  static ModelDetails checked(ModelRow row, boolean active) {
    return of(row, active, path -> ModelBundle.open(path).description());
  }

  private interface Reading {
    BundleDescription read(Path location);
  }

  private static ModelDetails of(ModelRow row, boolean active, Reading reading) {
    try {
      BundleDescription read = reading.read(Path.of(row.location()));
      String problem =
          read.digest().equals(row.digest())
              ? null
              : row.location() + " holds another bundle than was registered: " + read.digest();
      return new ModelDetails(row, active, read, problem);
    } catch (UserError | InvalidPathException e) {
      return new ModelDetails(row, active, null, e.getMessage());
    }
  }

  /** One flat object; what only a bundle says is null without one. */
  Map<String, Object> asMap() {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("model", row.id().toString());
    shape.put("name", row.id().name());
    shape.put("version", row.id().version());
    shape.put("kind", row.kind().name().toLowerCase(Locale.ROOT));
    shape.put("active", active);
    shape.put("architecture", row.architecture());
    shape.put("precision", bundle == null ? null : bundle.precision().code());
    shape.put("vocabulary", row.vocabulary());
    ImageInput input = bundle == null ? null : bundle.image();
    shape.put("width", input == null ? null : input.width());
    shape.put("size", input == null ? null : input.size());
    shape.put("fit", input == null ? null : input.fit().code());
    shape.put("resize", input == null ? null : input.resize());
    shape.put("mean", input == null ? null : input.mean());
    shape.put("std", input == null ? null : input.std());
    shape.put("feature_size", bundle == null ? null : bundle.featureSize());
    Origin origin = bundle == null ? null : bundle.origin();
    shape.put("trained_on", origin == null ? null : origin.trainedOn());
    Origin.Base base = origin == null ? null : origin.base();
    shape.put("base", base == null ? null : base.name());
    shape.put("base_digest", base == null ? null : base.digest());
    shape.put("frozen_through", origin == null ? null : origin.frozenThrough());
    shape.put("accuracy", row.accuracy());
    shape.put("figures", bundle == null ? Map.of() : bundle.figures());
    shape.put("pictures", pictures());
    shape.put("weights", bundle == null ? null : bundle.weightsFile());
    shape.put("digest", row.digest());
    shape.put("created_at", row.createdAt().toString());
    shape.put("location", row.location());
    shape.put("problem", problem);
    return shape;
  }

  private List<String> pictures() {
    Path location = Path.of(row.location());
    return bundle == null
        ? List.of()
        : bundle.pictures().stream().map(name -> location.resolve(name).toString()).toList();
  }

  /** One thing a line; what is not known is left out. */
  String text() {
    StringBuilder text = new StringBuilder();
    asMap()
        .forEach(
            (name, value) -> {
              if (value != null && !value.equals(List.of()) && !value.equals(Map.of())) {
                String shown =
                    value instanceof List<?> list
                        ? String.join(", ", list.stream().map(Object::toString).toList())
                        : String.valueOf(value);
                text.append(String.format(Locale.ROOT, "%-15s %s%n", name, shown));
              }
            });
    return text.toString();
  }

  static List<String> header() {
    return List.of(
        "",
        "model",
        "kind",
        "architecture",
        "precision",
        "input",
        "concepts",
        "accuracy",
        "base",
        "trained on",
        "digest",
        "created");
  }

  List<String> cells() {
    ImageInput input = bundle == null ? null : bundle.image();
    Origin.Base base = bundle == null ? null : bundle.origin().base();
    return List.of(
        active ? "*" : problem == null ? "" : "!",
        row.id().toString(),
        row.kind().name().toLowerCase(Locale.ROOT),
        row.architecture(),
        bundle == null ? "" : bundle.precision().code(),
        input == null ? "" : String.valueOf(input.size()),
        String.valueOf(row.vocabulary().size()),
        row.accuracy() == null ? "" : String.format(Locale.ROOT, "%.3f", row.accuracy()),
        base == null ? "" : base.name(),
        bundle == null ? "" : bundle.origin().trainedOn(),
        row.digest().substring(0, Math.min(DIGEST_SHOWN, row.digest().length())),
        row.createdAt().toString());
  }
}
