package dev.lifelog.spark.jobs.exchange;

import dev.lifelog.cassandra.schema.DayEntry;
import dev.lifelog.core.Score;
import dev.lifelog.core.UserError;
import dev.lifelog.core.text.CsvLine;
import dev.lifelog.spark.jobs.concepts.DayOfModel;
import dev.lifelog.spark.jobs.concepts.DaysText;
import dev.lifelog.spark.jobs.reading.BestConcept;
import dev.lifelog.spark.jobs.running.Run;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.fs.Path;

/** Writes the best concept of each image, by user, day and image id. */
public final class Export {

  /** Days held at a time, for each task that runs. */
  private static final int DAYS_AHEAD = 8;

  private Export() {}

  /**
   * What was written.
   *
   * @param days of all users together
   */
  public record Written(long images, int days) {}

  public static Written run(Run run, String model, Path file) throws IOException {
    List<DayOfModel> days = days(run, model);
    if (days.isEmpty()) {
      throw UserError.of("No concepts of " + model + " are stored", "Run extract with it first");
    }
    ExportTask task = new ExportTask(run.connector(), run.consistency());
    int ahead = DAYS_AHEAD * run.tasks();
    long images = 0;
    try (OutputFile out = OutputFile.create(run.sparkContext().hadoopConfiguration(), file)) {
      out.line("image,concept,score");
      for (int from = 0; from < days.size(); from += ahead) {
        List<DayOfModel> next = days.subList(from, Math.min(days.size(), from + ahead));
        for (List<BestConcept> day :
            run.tasks(
                "export %s · read %s, from day %,d of %,d"
                    .formatted(model, DaysText.of(next), from + 1, days.size()),
                new ArrayList<>(next),
                task,
                rows -> {})) {
          for (BestConcept best : day) {
            out.line(line(best));
            images++;
          }
        }
      }
      out.commit();
    }
    return new Written(images, days.size());
  }

  private static List<DayOfModel> days(Run run, String model) {
    List<DayOfModel> days = new ArrayList<>();
    for (String user : run.ledger().users()) {
      for (DayEntry entry : run.ledger().ofUser(user)) {
        if (entry.model().equals(model)) {
          days.add(new DayOfModel(user, entry.day(), model));
        }
      }
    }
    return days;
  }

  private static String line(BestConcept best) {
    return CsvLine.of(
        List.of(
            best.imageId(),
            best.concept(),
            String.format(Locale.ROOT, "%.4f", Score.toDouble(best.score()))));
  }
}
