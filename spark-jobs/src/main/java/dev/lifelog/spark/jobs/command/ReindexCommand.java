package dev.lifelog.spark.jobs.command;

import dev.lifelog.spark.jobs.ReindexJob;
import dev.lifelog.spark.jobs.ReindexSummary;
import dev.lifelog.spark.jobs.running.DaySelection;
import dev.lifelog.spark.jobs.watching.RunWatch;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

@Command(
    name = "reindex",
    mixinStandardHelpOptions = true,
    description = {
      "Brings the tables to what the collection is now: new and changed days, late, replaced and deleted pictures,"
          + " corrected tables. Costs as much as what changed; made to run every night.",
      "One at a time: a second one waits, then says who is at work."
    })
public final class ReindexCommand implements Callable<Integer> {

  private final JobContext context;

  @Option(
      names = "--collection",
      paramLabel = "DIR",
      description = "Directory or URI (default: the setting reindex.collection).")
  private @Nullable String collection;

  @ArgGroup private @Nullable Days days;

  @Option(names = "--user", paramLabel = "U", description = "Only this user (default: all).")
  private @Nullable String user;

  @Option(
      names = "--model",
      paramLabel = "NAME[:VERSION]",
      description =
          "Build the index of this model beside that of the active one; when it has seen every day it becomes the active"
              + " one. Back with: model activate FORMER. (default: the active one)")
  private @Nullable String model;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "Name under which refused items are kept (default: the directory's name).")
  private @Nullable String source;

  @Option(
      names = "--wait",
      paramLabel = "DURATION",
      converter = Span.class,
      description =
          "How long to wait while another one is at work: 90s, 30m, 2h (default: the setting reindex.patience).")
  private @Nullable Duration wait;

  @Option(
      names = "--allow-removal",
      description =
          "Go on where more than half of a user's days are gone; without it such a user is left alone.")
  private boolean allowRemoval;

  @Option(names = "--dry-run", description = "Only tell what would be done, and why.")
  private boolean dryRun;

  @Mixin private JobOptions options = new JobOptions();

  static final class Days {
    @Option(names = "--date", paramLabel = "DAY", description = "Only this local day, 2018-05-09.")
    private @Nullable LocalDate date;

    @Option(names = "--since", paramLabel = "DAY", description = "Only this and later local days.")
    private @Nullable LocalDate since;
  }

  static final class Span implements ITypeConverter<Duration> {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,6})(s|m|h)?");

    @Override
    public Duration convert(String text) {
      Matcher matcher = TEXT.matcher(text);
      if (!matcher.matches()) {
        throw new TypeConversionException(
            "'%s' is no duration such as 90s, 30m or 2h".formatted(text));
      }
      long count = Long.parseLong(matcher.group(1));
      String unit = matcher.group(2);
      return "h".equals(unit)
          ? Duration.ofHours(count)
          : "m".equals(unit) ? Duration.ofMinutes(count) : Duration.ofSeconds(count);
    }
  }

  public ReindexCommand(JobContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    // Who only asks leaves the figures of the last night alone.
    return dryRun ? reindex() : RunWatch.over("reindex", context.settings(), this::reindex);
  }

  private int reindex() {
    try (LazySpark spark = new LazySpark(context, "lifelog reindex")) {
      ReindexJob job = job(spark);
      ReindexSummary summary = dryRun ? job.dryRun() : job.run();
      return options.finish(
          context.out(),
          dryRun ? summary.dryText() : summary.text(),
          summary.asMap(),
          summary.failures(),
          summary.inputs(),
          context.settings().extract().allowedFailures());
    }
  }

  private ReindexJob job(LazySpark spark) {
    ReindexJob job =
        ReindexJob.of(spark, context.settings())
            .days(selection())
            .progress(context.progress("Re-index"));
    if (collection != null) {
      job.collection(collection);
    }
    if (source != null) {
      job.source(source);
    }
    if (wait != null) {
      job.patience(wait);
    }
    if (allowRemoval) {
      job.allowRemoval();
    }
    if (model != null) {
      job.model(ModelChoice.of(context.settings(), model));
    }
    return job;
  }

  private DaySelection selection() {
    Set<String> users = user == null ? Set.of() : Set.of(user);
    if (days == null) {
      return new DaySelection(users, null, null);
    }
    return days.date == null
        ? new DaySelection(users, days.since, null)
        : new DaySelection(users, days.date, days.date);
  }
}
