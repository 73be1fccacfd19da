package dev.lifelog.cli;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.cassandra.schema.CassandraConnection;
import dev.lifelog.cassandra.schema.ModelKind;
import dev.lifelog.cassandra.schema.ModelRow;
import dev.lifelog.cassandra.schema.Models;
import dev.lifelog.cassandra.schema.Schema;
import dev.lifelog.core.ModelId;
import dev.lifelog.models.training.TrainingListener;
import dev.lifelog.spark.jobs.command.ConsoleProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The networks and their versions. */
@Command(
    mixinStandardHelpOptions = true,
    name = "model",
    description = "The networks: train, list, show, activate.")
final class ModelCommand {

  private final GlobalOptions options;

  @Spec private CommandSpec spec;

  ModelCommand(GlobalOptions options) {
    this.options = options;
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = {
        "Trains a network, registers it as the next version of its name, and activates it where none of its kind is active.",
        "image: from a collection's development ground truth, or a folder with a sub-folder for each concept.",
        "question: from a CSV of title,description,concepts, or from the questions that come with the program."
      })
  int train(
      @Parameters(
              arity = "0..1",
              paramLabel = "COLLECTION|FILE",
              description = "What to learn from.")
          @Nullable Path source,
      @Option(
              names = "--kind",
              paramLabel = "image|question",
              defaultValue = "image",
              description = "Default: image.")
          ModelKind kind,
      @Option(names = "--name", paramLabel = "NAME", required = true, description = "Of the model.")
          String name,
      @Mixin Training training)
      throws IOException {
    if (kind == ModelKind.IMAGE && source == null) {
      throw new ParameterException(
          spec.commandLine().getSubcommands().get("train"), "Missing the collection to learn from");
    }
    try (CqlSession session = connect()) {
      Models models = new Models(session);
      ModelShelf shelf = new ModelShelf(models, options.home().models());
      ModelId id = shelf.next(name);
      TrainingListener listener = listener("Training " + id);
      Training.Learnt learnt =
          kind == ModelKind.IMAGE
              ? training.image(source, name, shelf.place(id), listener)
              : training.question(source, name, shelf.place(id), listener);
      shelf.register(id, learnt.bundle());
      boolean first = models.active(kind).isEmpty();
      if (first) {
        models.activate(kind, id);
      }
      spec.commandLine()
          .getOut()
          .printf(
              "%s: %s. %s%n",
              id,
              learnt.outcome(),
              first ? "It is active." : "Activate it with bin/lifelog model activate " + id);
    }
    return ExitCode.DONE;
  }

  static TrainingListener listener(String what) {
    ConsoleProgress progress = ConsoleProgress.to(System.err, what);
    return step ->
        progress.report(
            step.done(), step.total(), step.phase().equals("training") ? "epochs" : "pictures");
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "All models, the active ones marked with *.")
  int list() {
    try (CqlSession session = connect()) {
      Models models = new Models(session);
      List<ModelRow> rows = models.all();
      if (rows.isEmpty()) {
        spec.commandLine()
            .getOut()
            .println("There is no model yet. bin/lifelog model train makes one.");
        return ExitCode.DONE;
      }
      TextTable table =
          new TextTable(
              List.of("", "model", "kind", "architecture", "concepts", "accuracy", "created"));
      for (ModelRow row : rows) {
        table.row(
            List.of(
                isActive(models, row) ? "*" : "",
                row.id().toString(),
                row.kind().name().toLowerCase(Locale.ROOT),
                row.architecture(),
                String.valueOf(row.vocabulary().size()),
                row.accuracy() == null ? "" : String.format(Locale.ROOT, "%.3f", row.accuracy()),
                row.createdAt().toString()));
      }
      spec.commandLine().getOut().print(table);
    }
    return ExitCode.DONE;
  }

  @Command(
      mixinStandardHelpOptions = true,
      description =
          "One model as one flat JSON object: model, name, version, kind, active, architecture, vocabulary, accuracy,"
              + " digest, created_at, location.")
  int show(
      @Parameters(
              paramLabel = "NAME[:VERSION]",
              description = "The latest version where none is given.")
          String name) {
    try (CqlSession session = connect()) {
      Models models = new Models(session);
      ModelRow row = new ModelShelf(models, options.home().models()).find(name);
      Map<String, Object> shape = new LinkedHashMap<>();
      shape.put("model", row.id().toString());
      shape.put("name", row.id().name());
      shape.put("version", row.id().version());
      shape.put("kind", row.kind().name().toLowerCase(Locale.ROOT));
      shape.put("active", isActive(models, row));
      shape.put("architecture", row.architecture());
      shape.put("vocabulary", row.vocabulary());
      shape.put("accuracy", row.accuracy());
      shape.put("digest", row.digest());
      shape.put("created_at", row.createdAt().toString());
      shape.put("location", row.location());
      spec.commandLine().getOut().println(Json.of(shape));
    }
    return ExitCode.DONE;
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Makes this version the one that questions are answered with.")
  int activate(
      @Parameters(
              paramLabel = "NAME[:VERSION]",
              description = "The latest version where none is given.")
          String name) {
    try (CqlSession session = connect()) {
      Models models = new Models(session);
      ModelRow row = new ModelShelf(models, options.home().models()).find(name);
      models.activate(row.kind(), row.id());
      spec.commandLine().getOut().println(row.id() + " is active.");
    }
    return ExitCode.DONE;
  }

  private CqlSession connect() {
    CqlSession session = CassandraConnection.open(options.settings().cassandra());
    Schema.require(session);
    return session;
  }

  private static boolean isActive(Models models, ModelRow row) {
    return models.active(row.kind()).filter(row.id()::equals).isPresent();
  }
}
