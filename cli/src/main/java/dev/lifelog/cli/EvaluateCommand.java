package dev.lifelog.cli;

import dev.lifelog.core.collection.CollectionImages;
import dev.lifelog.core.evaluation.Evaluation;
import dev.lifelog.core.evaluation.EvaluationReport;
import dev.lifelog.core.evaluation.GroundTruth;
import dev.lifelog.core.evaluation.GroundTruthReader;
import dev.lifelog.core.evaluation.Run;
import dev.lifelog.core.evaluation.RunReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The measures of run files, as the ImageCLEF Lifelog task defines them. */
@Command(
    mixinStandardHelpOptions = true,
    name = "evaluate",
    description = {
      "P, CR and F1 at 5 10 20 30 40 50, per topic and as the mean over the topics of the ground truth.",
      "A run file has no header: topic_id,image_id,confidence, the best first."
    })
final class EvaluateCommand implements Callable<Integer> {

  @Option(
      names = "--ground-truth",
      paramLabel = "FILE",
      required = true,
      description = "topic_id,image_id,cluster_id.")
  private Path groundTruth;

  @Parameters(arity = "1..*", paramLabel = "RUN", description = "Run files.")
  private List<Path> runs = new ArrayList<>();

  @Option(
      names = "--collection",
      paramLabel = "DIR",
      description = "Refuses images that this collection does not have.")
  private @Nullable Path collection;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "Default: text.")
  private OutputFormat format = OutputFormat.TEXT;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    GroundTruth truth = GroundTruthReader.read(groundTruth);
    RunReader reader = RunReader.of(truth);
    if (collection != null) {
      reader = reader.knownImages(CollectionImages.of(collection));
    }
    List<Run> read = new ArrayList<>();
    for (Path run : runs) {
      read.add(reader.read(run));
    }
    EvaluationReport report = Evaluation.of(truth).evaluate(read);
    spec.commandLine()
        .getOut()
        .println(format == OutputFormat.JSON ? Json.of(report.asMap()) : report.text());
    return ExitCode.DONE;
  }
}
