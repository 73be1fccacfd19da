package dev.lifelog.core.question;

import dev.lifelog.core.episode.Episode;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What one stored row tells about an image before its concepts are looked at. */
public record Candidate(
    String userId,
    LocalDate day,
    @Nullable LocalTime localTime,
    @Nullable String place,
    @Nullable String activity,
    Episode episode) {}
