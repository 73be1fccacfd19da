package dev.lifelog.spark.jobs;

import dev.lifelog.spark.jobs.extract.ExtractTotals;
import dev.lifelog.spark.jobs.reindex.Plan;
import dev.lifelog.spark.jobs.reindex.UserUpdate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a re-index found and did.
 *
 * @param model that the pictures were looked at with; null where none is active
 * @param reasons a line for each date that differs, with why
 * @param daysOpen days that were ingested, but not seen by the model since, before the run
 * @param daysWritten local days whose rows were written
 * @param daysRemoved local days of which the collection holds nothing any more
 * @param forgotten images that lost their concepts: they went, or their pictures are others
 * @param looked images that the network looked at
 * @param kept images whose concepts stood already
 * @param refused images that the network could not look at
 * @param problems of these, by reason
 * @param leftAlone users that were not touched, each with the reason
 */
public record ReindexSummary(
    String collection,
    @Nullable String model,
    List<String> reasons,
    int daysOpen,
    int daysWritten,
    int daysRemoved,
    int forgotten,
    long looked,
    long kept,
    long refused,
    SortedMap<String, Long> problems,
    List<String> leftAlone,
    Switch change,
    double seconds) {

  /** What became of the active model. */
  public enum Switch {
    NONE,
    DONE,
    /** The new one has not seen all days yet, so the former one goes on answering. */
    NOT_WHOLE
  }

  public ReindexSummary {
    reasons = List.copyOf(reasons);
    problems = new TreeMap<>(problems);
    leftAlone = List.copyOf(leftAlone);
  }

  static ReindexSummary of(String collection, @Nullable String model, Plan plan) {
    return new ReindexSummary(
        collection,
        model,
        plan.reasons(),
        plan.open(),
        0,
        0,
        0,
        0,
        0,
        0,
        new TreeMap<>(),
        plan.leftAlone(),
        Switch.NONE,
        0);
  }

  ReindexSummary updated(List<UserUpdate> updates) {
    return new ReindexSummary(
        collection,
        model,
        reasons,
        daysOpen,
        updates.stream().mapToInt(UserUpdate::daysWritten).sum(),
        updates.stream().mapToInt(UserUpdate::daysRemoved).sum(),
        updates.stream().mapToInt(UserUpdate::imagesForgotten).sum(),
        looked,
        kept,
        refused,
        problems,
        leftAlone,
        change,
        seconds);
  }

  ReindexSummary extracted(ExtractTotals totals) {
    return new ReindexSummary(
        collection,
        model,
        reasons,
        daysOpen,
        daysWritten,
        daysRemoved,
        forgotten,
        totals.written(),
        totals.kept(),
        totals.refused(),
        totals.problems(),
        leftAlone,
        change,
        seconds);
  }

  ReindexSummary switched(Switch to) {
    return new ReindexSummary(
        collection,
        model,
        reasons,
        daysOpen,
        daysWritten,
        daysRemoved,
        forgotten,
        looked,
        kept,
        refused,
        problems,
        leftAlone,
        to,
        seconds);
  }

  ReindexSummary seconds(double taken) {
    return new ReindexSummary(
        collection,
        model,
        reasons,
        daysOpen,
        daysWritten,
        daysRemoved,
        forgotten,
        looked,
        kept,
        refused,
        problems,
        leftAlone,
        change,
        taken);
  }

  /** Whether the tables were what the collection is. */
  public boolean isNothing() {
    return reasons.isEmpty() && daysOpen == 0;
  }

  /** Images, and users that were left alone. */
  public long failures() {
    return refused + leftAlone.size();
  }

  public long inputs() {
    return looked + kept + refused + leftAlone.size();
  }

  /** The shape of {@code --format json}. */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("collection", collection);
    map.put("model", model);
    map.put("changes", reasons);
    map.put("days_open", daysOpen);
    map.put("days_written", daysWritten);
    map.put("days_removed", daysRemoved);
    map.put("images_forgotten", forgotten);
    map.put("images_looked_at", looked);
    map.put("images_kept", kept);
    map.put("images_refused", refused);
    map.put("problems", problems);
    map.put("left_alone", leftAlone);
    map.put("switch", change.name().toLowerCase(Locale.ROOT));
    map.put("seconds", Math.round(seconds * 10) / 10.0);
    return map;
  }

  /** Before anything is done. */
  public String dryText() {
    StringBuilder text = new StringBuilder(found("Would read again"));
    if (model != null && (daysOpen > 0 || !reasons.isEmpty())) {
      text.append(
          "Would look with %s at the new pictures of these, and at %,d days that it has not seen yet.%n"
              .formatted(model, daysOpen));
    }
    return text.append(rest()).toString();
  }

  public String text() {
    StringBuilder text = new StringBuilder(found("Read again"));
    if (!isNothing()) {
      text.append(
          "Wrote %,d days, removed %,d; %,d images went or are others now. In %.1f s%n"
              .formatted(daysWritten, daysRemoved, forgotten, seconds));
      text.append(
          model == null
              ? "No image model is active: no picture was looked at. bin/lifelog model activate NAME makes one.%n"
                  .formatted()
              : "  images   %,d looked at with %s, %,d kept, %,d refused%n"
                  .formatted(looked, model, kept, refused));
    }
    if (change == Switch.DONE) {
      text.append(
          "%s has seen every day and is active now. Back: bin/lifelog model activate FORMER%n"
              .formatted(model));
    } else if (change == Switch.NOT_WHOLE) {
      text.append(
          "%s has not seen every day yet: the former model goes on answering.%n".formatted(model));
    }
    return text.append(rest()).toString();
  }

  private String found(String what) {
    if (isNothing()) {
      return "Nothing is new in %s%n".formatted(collection);
    }
    StringBuilder text = new StringBuilder("%s of %s:%n".formatted(what, collection));
    reasons.forEach(line -> text.append("  %s%n".formatted(line)));
    if (reasons.isEmpty()) {
      text.append("  nothing; %,d days wait for %s%n".formatted(daysOpen, model));
    }
    return text.toString();
  }

  private String rest() {
    StringBuilder text = new StringBuilder();
    leftAlone.forEach(line -> text.append("Left alone: %s%n".formatted(line)));
    return text.append(ProblemCounts.text(problems)).toString();
  }
}
