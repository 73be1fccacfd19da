package dev.lifelog.core.moment;

import java.io.Serializable;
import java.time.LocalDate;

/** A local day of a user. */
public record UserDay(String userId, LocalDate day) implements Serializable {}
