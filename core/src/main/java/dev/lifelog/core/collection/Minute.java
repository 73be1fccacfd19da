package dev.lifelog.core.collection;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the minute table. {@code day} and {@code localTime} are local to where the user was;
 * glucose is in mmol/L, distance in the table's own unit (metres).
 */
public record Minute(
    String minuteId,
    String userId,
    LocalDate day,
    Instant utc,
    LocalTime localTime,
    ZoneId zone,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable String place,
    @Nullable String song,
    @Nullable String activity,
    @Nullable Integer steps,
    @Nullable Double calories,
    @Nullable Double historicGlucose,
    @Nullable Double scanGlucose,
    @Nullable Double heartRate,
    @Nullable Double distance,
    List<String> images,
    List<String> phoneImages)
    implements Serializable {}
