package dev.lifelog.spark.jobs.writing;

import dev.lifelog.core.episode.Episode;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** What a minute is part of. */
public record MinuteEpisode(String userId, LocalDate day, Instant utc, Episode episode)
    implements Serializable {}
