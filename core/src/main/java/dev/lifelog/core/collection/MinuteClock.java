package dev.lifelog.core.collection;

import static dev.lifelog.core.problem.ProblemKind.LOCAL_TIME_INVALID;
import static dev.lifelog.core.problem.ProblemKind.LOCAL_TIME_MISMATCH;
import static dev.lifelog.core.problem.ProblemKind.TIME_ZONE_INVALID;
import static dev.lifelog.core.problem.ProblemKind.UTC_TIME_INVALID;
import static dev.lifelog.core.problem.ProblemKind.UTC_TIME_MISMATCH;

import dev.lifelog.core.settings.Nearest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a minute's clocks say. UTC is that of the id, the only one of the four that other tables
 * refer to. Local time follows from it and the zone, so that the local minute which comes twice in
 * autumn is never in doubt; the column only confirms it, or stands in for a zone that is unknown.
 */
final class MinuteClock {

  private static final String UTC_SUFFIX = "_UTC";

  /** Zones differ from UTC by such steps. */
  private static final long STEP_MINUTES = 15;

  private static final long FARTHEST_MINUTES = 14 * 60;

  private final Instant utc;
  private final Findings findings;

  MinuteClock(Instant utc, Findings findings) {
    this.utc = utc;
    this.findings = findings;
  }

  /** Whether the texts are times and a zone as far as they are there. */
  static boolean isPlausible(
      @Nullable String utcTime, @Nullable String localTime, @Nullable String zone) {
    return (utcTime == null || utcTime(utcTime).isPresent())
        && (localTime == null || localTime(localTime).isPresent())
        && (zone == null || zone(zone).isPresent());
  }

  ZonedDateTime local(@Nullable String utcTime, @Nullable String localTime, @Nullable String zone) {
    checkUtc(utcTime);
    Optional<LocalDateTime> written = localTime == null ? Optional.empty() : localTime(localTime);
    Optional<ZoneId> known = zone == null ? Optional.empty() : zone(zone);
    ZoneId used = known.orElseGet(() -> zoneFrom(written));
    if (known.isEmpty()) {
      reportZone(zone, used);
    }
    ZonedDateTime local = utc.atZone(used);
    if (written.isEmpty()) {
      findings.add(
          LOCAL_TIME_INVALID,
          localTime,
          "local_time is missing or no time; taken from UTC and the zone",
          "Write it like " + CompactTime.write(local.toLocalDateTime()));
    } else if (!written.get().equals(local.toLocalDateTime())) {
      findings.add(
          LOCAL_TIME_MISMATCH,
          localTime,
          "local_time is not that of the minute in " + used + "; taken from UTC and the zone",
          "Correct local_time to " + CompactTime.write(local.toLocalDateTime()) + ", or the zone");
    }
    return local;
  }

  private void checkUtc(@Nullable String utcTime) {
    Optional<LocalDateTime> written = utcTime == null ? Optional.empty() : utcTime(utcTime);
    LocalDateTime ofId = LocalDateTime.ofInstant(utc, ZoneOffset.UTC);
    String remedy = "Write " + CompactTime.write(ofId) + UTC_SUFFIX + ", or correct the id";
    if (written.isEmpty()) {
      findings.add(
          UTC_TIME_INVALID,
          utcTime,
          "utc_time is missing or no time that exists; the id's time is used",
          remedy);
    } else if (!written.get().equals(ofId)) {
      findings.add(
          UTC_TIME_MISMATCH,
          utcTime,
          "utc_time is not the time of the minute id; the id's time is used",
          remedy);
    }
  }

  private void reportZone(@Nullable String zone, ZoneId used) {
    Optional<String> nearest = zone == null ? Optional.empty() : nearest(zone);
    findings.add(
        TIME_ZONE_INVALID,
        zone,
        "time_zone is missing or no zone; "
            + (used.equals(ZoneOffset.UTC)
                ? "UTC is used"
                : "the difference of local time and UTC is used, " + used),
        "Write it like " + nearest.orElse("Europe/Dublin"));
  }

  /** Among zones that begin alike only: a table may have the wrong zone in each of its rows. */
  private static Optional<String> nearest(String zone) {
    return Nearest.to(
        zone,
        ZoneId.getAvailableZoneIds().stream()
            .filter(known -> known.charAt(0) == zone.charAt(0))
            .filter(known -> Math.abs(known.length() - zone.length()) <= 1)
            .toList());
  }

  /** The offset that local time has, UTC where it has none that a zone could have. */
  private ZoneId zoneFrom(Optional<LocalDateTime> local) {
    if (local.isEmpty()) {
      return ZoneOffset.UTC;
    }
    long minutes = Duration.between(utc, local.get().toInstant(ZoneOffset.UTC)).toMinutes();
    boolean possible = minutes % STEP_MINUTES == 0 && Math.abs(minutes) <= FARTHEST_MINUTES;
    return possible ? ZoneOffset.ofTotalSeconds((int) minutes * 60) : ZoneOffset.UTC;
  }

  private static Optional<LocalDateTime> utcTime(String text) {
    boolean suffixed = text.endsWith(UTC_SUFFIX);
    return localTime(suffixed ? text.substring(0, text.length() - UTC_SUFFIX.length()) : text);
  }

  private static Optional<LocalDateTime> localTime(String text) {
    return text.length() == CompactTime.LENGTH ? CompactTime.minute(text, 0) : Optional.empty();
  }

  private static Optional<ZoneId> zone(String text) {
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }
}
