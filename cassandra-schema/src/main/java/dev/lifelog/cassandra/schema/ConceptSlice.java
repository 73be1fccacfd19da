package dev.lifelog.cassandra.schema;

import java.time.YearMonth;

/**
 * One partition of {@code image_by_concept}.
 *
 * @param model as {@code name:version}
 */
public record ConceptSlice(String userId, String model, String concept, YearMonth month) {}
