package dev.lifelog.cli;

import dev.lifelog.core.collection.CollectionCheck;
import dev.lifelog.core.collection.CollectionReport;
import dev.lifelog.spark.jobs.command.ConsoleProgress;
import dev.lifelog.spark.jobs.command.Json;
import dev.lifelog.synthetic.CollectionGenerator;
import dev.lifelog.synthetic.GeneratedCollection;
import dev.lifelog.synthetic.object.ObjectClass;
import dev.lifelog.synthetic.object.ObjectFolder;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Collections on disk: draws one, finds what is wrong with one. */
@Command(
    mixinStandardHelpOptions = true,
    name = "collection",
    description = "A collection on disk: generate, check; objects draws pictures to pre-train on.")
final class CollectionCommand {

  @Spec private CommandSpec spec;

  @Command(
      mixinStandardHelpOptions = true,
      description =
          "Draws a collection in the real format, with ground truth. The same seed gives the same bytes.")
  int generate(
      @Option(names = "--out", paramLabel = "DIR", required = true, description = "Empty or new.")
          Path out,
      @Mixin GenerationOptions wanted)
      throws IOException {
    ConsoleProgress progress = ConsoleProgress.to(System.err, "Drawing");
    GeneratedCollection collection =
        wanted.generator(out).generate((done, total) -> progress.report(done, total, "images"));
    spec.commandLine()
        .getOut()
        .printf(
            "%s: %d users, %d days, %,d minutes, %,d images.%n",
            out, collection.users(), collection.days(), collection.minutes(), collection.images());
    return ExitCode.DONE;
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = {
        "Reads everything and tells each kind of dirt with its count and the first examples.",
        "Exit code 0: clean. 3: usable, but dirty. 1: unusable."
      })
  int check(
      @Parameters(paramLabel = "DIR", description = "Its root.") Path root,
      @Option(
              names = "--format",
              paramLabel = "text|json",
              defaultValue = "text",
              description = "Default: text.")
          OutputFormat format)
      throws IOException {
    CollectionReport report = CollectionCheck.of(root).run();
    spec.commandLine()
        .getOut()
        .println(format == OutputFormat.JSON ? Json.of(report.asMap()) : report.text());
    return report.verdict().exitCode();
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = {
        "Draws single objects, a folder for each class, for model train --from-scratch.",
        "The same seed gives the same bytes."
      })
  int objects(
      @Option(names = "--out", paramLabel = "DIR", required = true, description = "Empty or new.")
          Path out,
      @Option(
              names = "--per-class",
              paramLabel = "N",
              defaultValue = "200",
              description = "Pictures of each class. Default: 200.")
          int perClass,
      @Option(
              names = "--size",
              paramLabel = "PIXELS",
              defaultValue = "96",
              description = "Side of a picture. Default: 96.")
          int size,
      @Option(names = "--seed", paramLabel = "N", defaultValue = "7", description = "Default: 7.")
          long seed)
      throws IOException {
    ConsoleProgress progress = ConsoleProgress.to(System.err, "Drawing");
    int drawn =
        new ObjectFolder(perClass, size, seed)
            .draw(out, (done, total) -> progress.report(done, total, "images"));
    spec.commandLine()
        .getOut()
        .printf("%s: %,d images of %d classes.%n", out, drawn, ObjectClass.labels().size());
    return ExitCode.DONE;
  }

  /** What is drawn; {@code demo} takes the same options. */
  static final class GenerationOptions {

    @Option(names = "--users", paramLabel = "N", defaultValue = "2", description = "Default: 2.")
    int users;

    @Option(
        names = "--days",
        paramLabel = "N",
        defaultValue = "8",
        description = "Of each user. Default: 8.")
    int days;

    @Option(
        names = "--images-per-day",
        paramLabel = "N",
        defaultValue = "100",
        description = "Of each user. Default: 100.")
    int imagesPerDay;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "7", description = "Default: 7.")
    long seed;

    @Option(
        names = "--size",
        paramLabel = "WxH",
        defaultValue = "1024x768",
        converter = ImageSize.Converter.class,
        description = "Default: 1024x768.")
    ImageSize size;

    CollectionGenerator generator(Path out) {
      return CollectionGenerator.builder()
          .out(out)
          .users(users)
          .days(days)
          .imagesPerDay(imagesPerDay)
          .seed(seed)
          .size(size.width(), size.height())
          .build();
    }

    /** Everything that changes a byte of the collection. */
    String fingerprint() {
      return "%d users, %d days, %d images a day, seed %d, %s"
          .formatted(users, days, imagesPerDay, seed, size);
    }
  }
}
