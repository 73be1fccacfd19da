package dev.lifelog.cli;

import dev.lifelog.core.problem.Problem;
import dev.lifelog.models.labels.Labels;
import dev.lifelog.models.labels.Mapping;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which labelled pictures an image network learns from. */
final class TrainingSource {
  private static final int PROBLEMS_TOLD = 5;

  @Option(
      names = "--collection",
      paramLabel = "DIR",
      description = "A collection: the clusters of its development ground truth are the classes.")
  private @Nullable Path collection;

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = {
        "With a collection: a CSV of action,subject,class that changes its classes.",
        "Actions: rename, merge, drop (a class), cluster (TOPIC/CLUSTER), add (an image id or a file)."
      })
  private @Nullable Path mapping;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "A folder with a sub-folder of pictures for each class.")
  private @Nullable Path folder;

  @Option(
      names = "--from-scratch",
      paramLabel = "DIR",
      description = "As --folder, to make a base that later trainings start from.")
  private @Nullable Path scratch;

  /** Null where the options go together. */
  @Nullable String contradiction(@Nullable Path positional, TrainingStart start) {
    List<String> named =
        Stream.of(
                positional == null ? null : "the collection " + positional,
                collection == null ? null : "--collection",
                folder == null ? null : "--folder",
                scratch == null ? null : "--from-scratch")
            .filter(Objects::nonNull)
            .toList();
    if (named.isEmpty()) {
      return "Missing the collection to learn from";
    }
    if (named.size() > 1) {
      return "Choose one of " + String.join(" and ", named);
    }
    if (mapping != null && (folder != null || scratch != null)) {
      return "--mapping changes the classes of a collection; rename the folders instead";
    }
    if (scratch != null && start.hasBase()) {
      return "Choose one of --from-scratch and --base";
    }
    return null;
  }

  /** The one source that is named, for people. */
  Path place(@Nullable Path positional) {
    return Stream.of(positional, collection, folder, scratch)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  /** A place named without an option is a collection where it has a ground truth. */
  Labels labels(@Nullable Path positional, PrintWriter err) throws IOException {
    Path place = place(positional);
    boolean isCollection =
        collection != null
            || mapping != null
            || (positional != null && Files.isDirectory(place.resolve("ground_truth")));
    Labels labels =
        isCollection
            ? Labels.ofCollection(place, mapping == null ? Mapping.NONE : Mapping.read(mapping))
            : Labels.ofFolder(place);
    tell(labels.problems(), err);
    return labels;
  }

  private static void tell(List<Problem> problems, PrintWriter err) {
    List<String> lines = new ArrayList<>();
    problems.stream().limit(PROBLEMS_TOLD).map(Problem::toString).forEach(lines::add);
    if (problems.size() > PROBLEMS_TOLD) {
      lines.add("… and " + (problems.size() - PROBLEMS_TOLD) + " more like these.");
    }
    lines.forEach(err::println);
  }
}
