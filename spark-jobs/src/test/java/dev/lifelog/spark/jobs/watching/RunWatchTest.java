package dev.lifelog.spark.jobs.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifelog.core.UserError;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.core.settings.SettingsResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.MDC;

class RunWatchTest {

  @TempDir private Path folder;

  private Settings settings() {
    return SettingsResolver.create()
        .commandLine(Map.of("metrics.textfile-dir", folder.toString()))
        .resolve();
  }

  private double figure(Measure measure) throws IOException {
    return PrometheusText.value(text(), measure);
  }

  private String text() throws IOException {
    return Files.readString(folder.resolve("lifelog_reindex.prom"));
  }

  @Test
  void over_aRunThatEndsWell_leavesItsFigures() throws IOException {
    long before = Instant.now().getEpochSecond();

    int code =
        RunWatch.over(
            "reindex",
            settings(),
            () -> {
              Tally.here().add(Measure.IMAGES_TOTAL, 1);
              RunWatch.current()
                  .totals()
                  .hear(
                      "1",
                      Map.of(
                          new Series(Measure.FAILED_TOTAL, "image_\"odd\""), 3L,
                          new Series(Measure.DECODE_SECONDS_TOTAL, ""), 1_500_000_000L));
              Backlog backlog = new Backlog();
              LocalDate day = LocalDate.of(2018, 5, 4);
              backlog.user("ann", day, day.minusDays(1), 1);
              RunWatch.current().backlog(backlog);
              return 3;
            });

    assertThat(code).isEqualTo(3);
    assertThat(figure(Measure.RUN_STATE)).isEqualTo(2);
    assertThat(figure(Measure.RUN_SUCCEEDED_TIMESTAMP_SECONDS))
        .isGreaterThanOrEqualTo((double) before);
    assertThat(figure(Measure.RUN_ENDED_TIMESTAMP_SECONDS))
        .isEqualTo(figure(Measure.RUN_SUCCEEDED_TIMESTAMP_SECONDS));
    assertThat(figure(Measure.NEWEST_DAY_TIMESTAMP_SECONDS)).isEqualTo(1525392000);
    assertThat(text().lines())
        .contains(
            "# TYPE lifelog_failed_total counter",
            "lifelog_failed_total{run=\"reindex\",reason=\"image_\\\"odd\\\"\"} 3",
            "lifelog_decode_seconds_total{run=\"reindex\"} 1.5",
            "lifelog_lag_days{run=\"reindex\"} 1",
            "lifelog_newest_day_timestamp_seconds{run=\"reindex\"} 1525392000");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void over_aRunThatFails_keepsWhenOneLastEndedWell() throws IOException {
    RunWatch.over("reindex", settings(), () -> 0);
    double well = figure(Measure.RUN_SUCCEEDED_TIMESTAMP_SECONDS);

    assertThatThrownBy(
            () ->
                RunWatch.over(
                    "reindex",
                    settings(),
                    () -> {
                      throw new IllegalStateException("no node answers");
                    }))
        .hasMessage("no node answers");

    assertThat(figure(Measure.RUN_STATE)).isEqualTo(3);
    assertThat(figure(Measure.RUN_SUCCEEDED_TIMESTAMP_SECONDS)).isEqualTo(well);
  }

  @Test
  void over_whileARunIsAtWork_namesItInItsLogAndItsFile() throws IOException {
    RunWatch.over(
        "reindex",
        settings(),
        () -> {
          assertThat(MDC.get("mdc.job")).isEqualTo("reindex");
          Map<String, String> said =
              LogContext.of("ann", LocalDate.of(2018, 5, 4), MDC::getCopyOfContextMap);
          assertThat(said).containsEntry("mdc.user", "ann").containsEntry("mdc.day", "2018-05-04");
          assertThat(MDC.getCopyOfContextMap()).containsOnlyKeys("mdc.job");
          return 0;
        });

    assertThat(MDC.get("mdc.job")).isNull();
  }

  @Test
  void over_whatIsNotKnown_isNoNumber() throws IOException {
    RunWatch.over("reindex", settings(), () -> 0);

    assertThat(text().lines()).contains("lifelog_lag_days{run=\"reindex\"} NaN");
  }

  @Test
  void over_aFolderThatIsNotThere_isRefusedBeforeTheRun() {
    Settings nowhere =
        SettingsResolver.create()
            .commandLine(Map.of("metrics.textfile-dir", folder.resolve("none").toString()))
            .resolve();

    assertThatThrownBy(
            () ->
                RunWatch.over(
                    "reindex",
                    nowhere,
                    () -> {
                      throw new AssertionError("it ran");
                    }))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("metrics.textfile-dir")
        .hasMessageContaining("Make it, or leave the setting empty");
  }
}
