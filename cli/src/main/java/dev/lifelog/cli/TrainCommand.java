package dev.lifelog.cli;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.cassandra.schema.ModelKind;
import dev.lifelog.cassandra.schema.Models;
import dev.lifelog.core.ModelId;
import dev.lifelog.core.UserError;
import dev.lifelog.models.image.ImageTraining;
import dev.lifelog.models.image.TrainingReport;
import dev.lifelog.models.labels.Labels;
import dev.lifelog.models.report.TrainingPictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Trains a network. */
@Command(
    mixinStandardHelpOptions = true,
    name = "train",
    sortOptions = false,
    description = {
      "Trains a network, registers it as the next version of its name, and activates it where none of its kind is active.",
      "image: from a collection's ground truth or a folder; from random weights or, far better, from a --base.",
      "question: from a CSV of title,description,concepts, or from the questions that come with the program.",
      ""
    },
    footer = {
      "",
      "A base from drawn objects, then the paper's network on a collection:",
      "  lifelog collection objects --out objects",
      "  lifelog model train --name googlenet-objects --from-scratch objects",
      "  lifelog model train --name scenes --collection DIR --base googlenet-objects --freeze-through inception4e"
    })
final class TrainCommand implements Callable<Integer> {

  @ParentCommand private @Nullable ModelCommand model;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "COLLECTION|FILE",
      description = "What to learn from: as --collection or --folder; of questions the CSV.")
  private @Nullable Path source;

  @Option(
      names = "--kind",
      paramLabel = "image|question",
      description = "Default: image. Questions take --name, --out, --seed and --topics alone.")
  private ModelKind kind = ModelKind.IMAGE;

  @Option(names = "--name", paramLabel = "NAME", required = true, description = "Of the model.")
  private String name = "";

  @Option(
      names = "--topics",
      paramLabel = "DIR",
      description =
          "Of questions: measures on the organisers' topics in this folder too, by concepts assigned by hand.")
  private @Nullable Path topics;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Writes the bundle here and registers nothing; needs no Cassandra.")
  private @Nullable Path out;

  @ArgGroup(validate = false, heading = "%nWhat to learn from (one of)%n")
  private TrainingSource from = new TrainingSource();

  @ArgGroup(validate = false, heading = "%nWhat to start with%n")
  private TrainingStart start = new TrainingStart();

  @ArgGroup(validate = false, heading = "%nHow to learn%n")
  private TrainingPace pace = new TrainingPace();

  @Override
  public Integer call() throws IOException {
    refuseOptionsOfTheOtherKind();
    if (kind == ModelKind.IMAGE) {
      Stream.of(
              from.contradiction(source, start),
              start.contradiction(),
              pace.contradiction(start.freezes()))
          .filter(Objects::nonNull)
          .findFirst()
          .ifPresent(
              word -> {
                throw new ParameterException(spec().commandLine(), word);
              });
    }
    if (out != null && !start.baseIsRegistered()) {
      refuseFull(out);
      String outcome = train(name, out, this::unregistered).outcome();
      spec().commandLine().getOut().printf("%s: %s.%n", out, outcome);
    } else {
      register();
    }
    return ExitCode.DONE;
  }

  private void refuseOptionsOfTheOtherKind() {
    spec().commandLine().getParseResult().matchedOptions().stream()
        .filter(
            option ->
                kind == ModelKind.QUESTION
                    ? option.group() != null && !List.of(option.names()).contains("--seed")
                    : option.longestName().equals("--topics"))
        .map(OptionSpec::longestName)
        .findFirst()
        .ifPresent(
            option -> {
              throw new ParameterException(
                  spec().commandLine(), option + " is not for --kind " + kind.text());
            });
  }

  private void register() throws IOException {
    try (CqlSession session = model().connect()) {
      Models models = new Models(session);
      ModelShelf shelf = new ModelShelf(models, home().models());
      Function<String, Path> registered = base -> Path.of(shelf.find(base).location());
      if (out != null) {
        refuseFull(out);
        String outcome = train(name, out, registered).outcome();
        spec().commandLine().getOut().printf("%s: %s.%n", out, outcome);
        return;
      }
      ModelId id = shelf.next(name);
      Training.Learnt learnt = train(id.toString(), shelf.place(id), registered);
      shelf.register(id, learnt.bundle());
      boolean first = models.active(kind).isEmpty();
      if (first) {
        models.activate(kind, id);
      }
      spec()
          .commandLine()
          .getOut()
          .printf(
              "%s: %s. %s%n",
              id,
              learnt.outcome(),
              first ? "It is active." : "Activate it with bin/lifelog model activate " + id);
    }
  }

  private Training.Learnt train(String title, Path place, Function<String, Path> registered)
      throws IOException {
    if (kind == ModelKind.QUESTION) {
      return Training.question(
          source, topics, name, pace.seed(), place, ModelCommand.listener("Training " + title));
    }
    Training.engine();
    Labels labels = from.labels(source, spec().commandLine().getErr());
    Path work = home().models().resolve(".training").resolve(name);
    if (!pace.resumes()) {
      Files.deleteIfExists(work.resolve("state.json"));
    }
    ImageTraining training =
        ImageTraining.of(labels.images())
            .name(name)
            .trainedOn(from.place(source).toString())
            .checkpoints(work)
            .illustrated(TrainingPictures::of)
            .progress(ModelCommand.listener("Training " + title));
    start.apply(training, registered);
    pace.apply(training, home().models().resolve(".features"), start.freezes());
    pace.shards(home().models().resolve(".shards"))
        .ifPresent(folder -> training.prefixFill(new PrefixOnSpark(model().settings(), folder)));
    TrainingReport report = training.run(place);
    TrainingOutcome outcome = new TrainingOutcome(report);
    outcome.print(spec().commandLine().getOut());
    return new Training.Learnt(report.bundle(), outcome.summary());
  }

  private Path unregistered(String base) {
    throw new IllegalStateException(base + " is a path");
  }

  private static void refuseFull(Path place) throws IOException {
    if (Files.exists(place)) {
      throw UserError.of(place + " is there already", "Name a place that is not");
    }
  }

  private ModelCommand model() {
    return Objects.requireNonNull(model);
  }

  private CommandSpec spec() {
    return Objects.requireNonNull(spec);
  }

  private Home home() {
    return model().home();
  }
}
