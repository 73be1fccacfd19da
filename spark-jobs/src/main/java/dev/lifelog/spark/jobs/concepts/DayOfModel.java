package dev.lifelog.spark.jobs.concepts;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The unit that concepts are written in: what one model sees in one day of one user.
 *
 * @param model {@code name:version}
 */
public record DayOfModel(String userId, LocalDate day, String model) implements Serializable {}
