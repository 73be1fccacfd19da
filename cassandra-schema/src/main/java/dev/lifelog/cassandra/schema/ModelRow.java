package dev.lifelog.cassandra.schema;

import dev.lifelog.core.ModelId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A trained network as the tables know it.
 *
 * @param vocabulary the concepts in the order of its outputs
 * @param accuracy held out, 0 to 1; null where it was not measured
 * @param location of its bundle
 */
public record ModelRow(
    ModelId id,
    ModelKind kind,
    String architecture,
    List<String> vocabulary,
    String digest,
    @Nullable Double accuracy,
    Instant createdAt,
    String location) {

  /** The architecture of scores that were made elsewhere. */
  public static final String IMPORTED = "imported";

  private static final Set<String> CHOOSING = Set.of("googlenet", "alexnet");

  public ModelRow {
    vocabulary = List.copyOf(vocabulary);
  }

  /**
   * Whether the scores of an image are shares of one whole, as those of a network are that chooses
   * between its classes. Scores made elsewhere, and those of a foreign graph, may be a detector's,
   * each for itself.
   */
  public boolean sharesOneWhole() {
    return CHOOSING.contains(architecture);
  }
}
