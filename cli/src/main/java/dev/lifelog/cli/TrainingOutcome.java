package dev.lifelog.cli;

import dev.lifelog.models.image.RefusedImage;
import dev.lifelog.models.image.TrainingReport;
import dev.lifelog.models.report.ClassTable;
import dev.lifelog.models.report.Confusions;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** What a training came to, for people. */
record TrainingOutcome(TrainingReport report) {
  private static final int CONFUSIONS = 5;
  private static final int REFUSED_TOLD = 5;

  void print(PrintWriter out) {
    report.notes().forEach(out::println);
    List<RefusedImage> refused = report.refused();
    refused.stream().limit(REFUSED_TOLD).forEach(out::println);
    if (refused.size() > REFUSED_TOLD) {
      out.println("… and " + (refused.size() - REFUSED_TOLD) + " more refused pictures.");
    }
    if (report.resumedAfter() > 0) {
      out.println("Went on after epoch " + report.resumedAfter() + " of a training cut short.");
    }
    out.print(new ClassTable(report.classes()).text());
    List<String> worst = Confusions.worst(report.confusion(), CONFUSIONS);
    if (!worst.isEmpty()) {
      out.println("Most often confused:");
      worst.forEach(line -> out.println("  " + line));
    }
    out.println("Pictures of the training:");
    report.bundle().description().pictures().stream()
        .map(picture -> "  " + report.bundle().directory().resolve(picture))
        .forEach(out::println);
  }

  String summary() {
    return String.format(
        Locale.ROOT,
        "%d classes, held-out accuracy %.3f after epoch %d of %d, %.0f s",
        report.vocabulary().size(),
        report.accuracy(),
        report.bestEpoch(),
        report.epochs().size(),
        report.seconds());
  }
}
