package dev.lifelog.cassandra.schema.packed;

import java.time.YearMonth;

/**
 * One sorted list.
 *
 * @param model {@code name:version}
 */
public record PackedKey(String userId, String model, String concept, YearMonth month) {}
