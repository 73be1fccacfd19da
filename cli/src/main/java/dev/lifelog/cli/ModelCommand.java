package dev.lifelog.cli;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.cassandra.schema.CassandraConnection;
import dev.lifelog.cassandra.schema.ModelRow;
import dev.lifelog.cassandra.schema.Models;
import dev.lifelog.cassandra.schema.Schema;
import dev.lifelog.core.ModelId;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.core.text.TextTable;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.training.TrainingListener;
import dev.lifelog.spark.jobs.command.ConsoleProgress;
import dev.lifelog.spark.jobs.command.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The networks and their versions. */
@Command(
    mixinStandardHelpOptions = true,
    name = "model",
    subcommands = TrainCommand.class,
    description = "The networks: import, train, quantize, list, show, activate.")
final class ModelCommand {

  private final GlobalOptions options;

  @Spec private CommandSpec spec;

  ModelCommand(GlobalOptions options) {
    this.options = options;
  }

  static TrainingListener listener(String what) {
    ConsoleProgress progress = ConsoleProgress.to(System.err, what);
    return step ->
        progress.report(
            step.done(), step.total(), step.phase().equals("training") ? "epochs" : "pictures");
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = {
        "Makes a model of published weights and registers it as the next version of its name.",
        "FILE is a .pth, .safetensors or .npz with torchvision's names, or an .onnx. Every tensor is accounted for; nothing in the file is executed."
      })
  int importWeights(
      @Parameters(paramLabel = "FILE", description = "The weights.") Path file,
      @Option(
              names = "--name",
              paramLabel = "NAME",
              description = "Of the model. Default: the architecture's.")
          @Nullable String name,
      @Mixin Importing importing)
      throws IOException {
    try (CqlSession session = connect()) {
      ModelShelf shelf = new ModelShelf(new Models(session), options.home().models());
      ModelId id = shelf.next(name == null ? importing.usualName() : name);
      Importing.Outcome imported = importing.run(file, id.name(), shelf.place(id));
      shelf.register(id, imported.bundle());
      spec.commandLine()
          .getOut()
          .printf(
              "%s: %s; %d classes. Activate it with bin/lifelog model activate %s%n",
              id, imported.text(), imported.bundle().description().vocabulary().size(), id);
    }
    return ExitCode.DONE;
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = {
        "Makes a version in 8-bit integers, which answers faster, and says what that costs in accuracy.",
        "Its ranges are those of some pictures; others are shown to both versions."
      })
  int quantize(
      @Option(
              names = "--name",
              paramLabel = "NAME[:VERSION]",
              required = true,
              description = "The image network; its latest version where none is given.")
          String name,
      @Option(
              names = "--calibrate",
              paramLabel = "COLLECTION|FOLDER",
              required = true,
              description =
                  "Pictures like those to come: a collection, a folder with a sub-folder a class, or any folder.")
          Path pictures,
      @Option(
              names = "--images",
              paramLabel = "N",
              defaultValue = "200",
              description = "To calibrate on. Default: 200.")
          int images)
      throws IOException {
    try (CqlSession session = connect()) {
      ModelShelf shelf = new ModelShelf(new Models(session), options.home().models());
      ModelRow source = shelf.find(name);
      ModelId id = shelf.next(source.id().name());
      ModelBundle floats = ModelBundle.open(Path.of(source.location()));
      QuantisedModel quantised = QuantisedModel.make(floats, pictures, images, shelf.place(id));
      shelf.register(id, quantised.report().bundle());
      spec.commandLine().getOut().print(quantised.text(source.id(), id));
    }
    return ExitCode.DONE;
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = {
        "All models, the active ones marked with *, those without a usable bundle with !.",
        "json: {\"models\":[…]}, each as show prints it."
      })
  int list(
      @Option(
              names = "--format",
              paramLabel = "text|json",
              defaultValue = "text",
              description = "Default: text.")
          OutputFormat format) {
    try (CqlSession session = connect()) {
      Models models = new Models(session);
      List<ModelDetails> all =
          models.all().stream()
              .map(row -> ModelDetails.described(row, isActive(models, row)))
              .toList();
      if (format == OutputFormat.JSON) {
        print(Json.of(Map.of("models", all.stream().map(ModelDetails::asMap).toList())));
      } else if (all.isEmpty()) {
        print("There is no model yet. bin/lifelog model train makes one.");
      } else {
        TextTable table = new TextTable(ModelDetails.header());
        all.forEach(one -> table.row(one.cells()));
        print(table.toString().stripTrailing());
      }
    }
    return ExitCode.DONE;
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = {
        "One model, its bundle checked, as one flat JSON object: model, name, version, kind, active, architecture,"
            + " precision, vocabulary, width, size, fit, resize, mean, std, feature_size, trained_on, base, base_digest,"
            + " frozen_through, accuracy, figures, pictures, weights, digest, created_at, location, problem (null where the"
            + " bundle is whole)."
      })
  int show(
      @Parameters(
              paramLabel = "NAME[:VERSION]",
              description = "The latest version where none is given.")
          String name,
      @Option(
              names = "--format",
              paramLabel = "text|json",
              defaultValue = "json",
              description = "Default: json.")
          OutputFormat format) {
    try (CqlSession session = connect()) {
      Models models = new Models(session);
      ModelRow row = new ModelShelf(models, options.home().models()).find(name);
      ModelDetails details = ModelDetails.checked(row, isActive(models, row));
      print(
          format == OutputFormat.JSON ? Json.of(details.asMap()) : details.text().stripTrailing());
    }
    return ExitCode.DONE;
  }

  private void print(String text) {
    spec.commandLine().getOut().println(text);
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Makes this version the one that questions are answered with.")
  int activate(
      @Parameters(
              paramLabel = "NAME[:VERSION]",
              description = "The latest version where none is given.")
          String name,
      @Option(
              names = "--anyway",
              description = "Even where its 8-bit integers lose more than model.allowed-loss.")
          boolean anyway) {
    try (CqlSession session = connect()) {
      Models models = new Models(session);
      ModelRow row = new ModelShelf(models, options.home().models()).find(name);
      if (!anyway) {
        QuantisedModel.requireSmallLoss(row, options.settings().model().allowedLoss());
      }
      models.activate(row.kind(), row.id());
      spec.commandLine().getOut().println(row.id() + " is active.");
    }
    return ExitCode.DONE;
  }

  Settings settings() {
    return options.settings();
  }

  Home home() {
    return options.home();
  }

  CqlSession connect() {
    CqlSession session = CassandraConnection.open(options.settings().cassandra());
    Schema.require(session);
    return session;
  }

  private static boolean isActive(Models models, ModelRow row) {
    return models.active(row.kind()).filter(row.id()::equals).isPresent();
  }
}
