package dev.lifelog.cassandra.schema;

import java.util.List;

/**
 * What an installation did.
 *
 * @param from the version that it found; 0 where there was none
 * @param to the version that it left
 * @param warnings for the operator
 */
public record Installation(int from, int to, List<String> warnings) {

  public Installation {
    warnings = List.copyOf(warnings);
  }

  public boolean changedNothing() {
    return from == to;
  }
}
