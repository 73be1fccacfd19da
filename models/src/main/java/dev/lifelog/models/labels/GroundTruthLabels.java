package dev.lifelog.models.labels;

import dev.lifelog.core.UserError;
import dev.lifelog.core.collection.CollectionImage;
import dev.lifelog.core.collection.CollectionLayout;
import dev.lifelog.core.collection.ConceptTable;
import dev.lifelog.core.collection.Parsed;
import dev.lifelog.core.evaluation.Clusters;
import dev.lifelog.core.evaluation.ClustersReader;
import dev.lifelog.core.evaluation.GroundTruth;
import dev.lifelog.core.evaluation.GroundTruthReader;
import dev.lifelog.core.evaluation.Judgement;
import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.ProblemKind;
import dev.lifelog.core.text.Line;
import dev.lifelog.core.text.LineReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Reads a collection's development ground truth; see {@link Labels#ofCollection(Path)}. */
final class GroundTruthLabels {
  private static final String TRUTH = "dev-ground-truth.csv";
  private static final String CLUSTERS = "dev-clusters.csv";

  private GroundTruthLabels() {}

  static Labels read(Path root, Mapping mapping) throws IOException {
    CollectionLayout layout = CollectionLayout.of(root);
    Path folder = root.resolve(CollectionLayout.GROUND_TRUTH);
    List<Problem> problems = new ArrayList<>();
    GroundTruth truth = GroundTruthReader.read(required(folder.resolve(TRUTH)), problems::add);
    Clusters clusters = ClustersReader.read(required(folder.resolve(CLUSTERS)), problems::add);
    Map<String, SortedSet<String>> concepts = concepts(truth, clusters, mapping, problems::add);
    AddedPictures added = AddedPictures.of(mapping);
    added
        .ids()
        .forEach(
            (id, classes) -> concepts.computeIfAbsent(id, i -> new TreeSet<>()).addAll(classes));
    Map<String, CollectionImage> known = images(layout, concepts.keySet(), problems::add);
    added.refuseUnknown(known.keySet());
    concepts.keySet().stream()
        .filter(id -> !known.containsKey(id))
        .map(GroundTruthLabels::unknown)
        .forEach(problems::add);
    List<LabelledImage> labelled = new ArrayList<>();
    Moments moments = new Moments();
    known.values().stream()
        .sorted(Moments.BY_TIME)
        .forEach(
            image -> {
              SortedSet<String> shown = concepts.get(image.imageId());
              String moment = moments.of(image, shown);
              Optional<Path> file = layout.resolve(image.path());
              file.ifPresent(path -> labelled.add(new LabelledImage(path, shown, moment)));
              if (file.isEmpty()) {
                problems.add(missing(image));
              }
            });
    Labels files = LikeFiles.label(added.files());
    labelled.addAll(files.images());
    problems.addAll(files.problems());
    if (labelled.isEmpty()) {
      throw UserError.of(
          folder.resolve(TRUTH) + " names no picture of the collection that can be learnt from",
          "Check the collection with: lifelog collection check " + root);
    }
    return new Labels(labelled, problems);
  }

  private static Path required(Path file) {
    if (!Files.isRegularFile(file)) {
      throw UserError.of(
          file + " is missing", "Train on a collection that has a ground truth to learn from");
    }
    return file;
  }

  private static Map<String, SortedSet<String>> concepts(
      GroundTruth truth, Clusters clusters, Mapping mapping, Consumer<Problem> problems) {
    ClusterClasses classes = new ClusterClasses(truth, clusters, mapping);
    Map<String, SortedSet<String>> concepts = new TreeMap<>();
    for (Judgement judgement : truth.judgements()) {
      classes
          .of(judgement.topicId(), judgement.clusterId())
          .ifPresent(
              name ->
                  concepts.computeIfAbsent(judgement.imageId(), id -> new TreeSet<>()).add(name));
    }
    clusters.undescribed(truth).stream()
        .filter(cluster -> !classes.isMapped(cluster.topicId(), cluster.clusterId()))
        .map(
            cluster ->
                new Problem(
                    ProblemKind.CLUSTER_UNDESCRIBED,
                    CLUSTERS,
                    0,
                    cluster.topicId() + "," + cluster.clusterId(),
                    "a cluster of the ground truth has no description, so no class",
                    "Describe the cluster, map it, or remove its lines from the ground truth"))
        .forEach(problems);
    return concepts;
  }

  /** The labelled images that a concept table knows. */
  private static Map<String, CollectionImage> images(
      CollectionLayout layout, Set<String> labelled, Consumer<Problem> problems)
      throws IOException {
    Map<String, CollectionImage> images = new HashMap<>();
    for (String user : layout.users()) {
      Path file = layout.conceptTable(user);
      if (Files.isRegularFile(file)) {
        read(
            file,
            layout.name(file),
            problems,
            image -> {
              if (labelled.contains(image.imageId())) {
                images.putIfAbsent(image.imageId(), image);
              }
            });
      }
    }
    return images;
  }

  private static Problem unknown(String id) {
    return new Problem(
        ProblemKind.GROUND_TRUTH_UNKNOWN_IMAGE,
        TRUTH,
        0,
        id,
        "no concept table names a labelled image",
        "Restore the image's row, or remove the image from the ground truth");
  }

  /** Rows that are refused are of no use here; ingest and check report them. */
  private static void read(
      Path file, String name, Consumer<Problem> problems, Consumer<CollectionImage> images)
      throws IOException {
    try (LineReader lines = LineReader.open(file, name)) {
      Line first = lines.next();
      Parsed<ConceptTable> table = first == null ? null : ConceptTable.header(first);
      if (table == null || table.value() == null) {
        problems.accept(table == null ? empty(name) : table.refusal());
        return;
      }
      for (Line line = lines.next(); line != null; line = lines.next()) {
        CollectionImage image = line.isBlank() ? null : table.value().parse(line).value();
        if (image != null) {
          images.accept(image);
        }
      }
    }
  }

  private static Problem empty(String name) {
    return new Problem(
        ProblemKind.TABLE_EMPTY, name, 0, null, "the table is empty", "Restore the table");
  }

  private static Problem missing(CollectionImage image) {
    return new Problem(
        ProblemKind.IMAGE_FILE_MISSING,
        image.path(),
        0,
        image.imageId(),
        "the file of a labelled image is missing",
        "Restore the file, or remove the image from the ground truth");
  }
}
