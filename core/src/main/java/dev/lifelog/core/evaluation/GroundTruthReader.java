package dev.lifelog.core.evaluation;

import dev.lifelog.core.UserError;
import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.ProblemKind;
import dev.lifelog.core.problem.Severity;
import dev.lifelog.core.problem.StrictProblems;
import dev.lifelog.core.text.Line;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads {@code topic_id,image_id,topic_cluster_id}, with or without a first line of names; or
 * trec_eval's qrels, {@code topic 0 image rel}, known by their first line. Where these name
 * clusters instead of 0, as those of diversity tasks do, the clusters are read; else all images of
 * a topic are one cluster.
 */
public final class GroundTruthReader {

  private static final List<String> WORDS = List.of("topic", "image", "cluster");

  private static final Pattern RELEVANCE = Pattern.compile("[+-]?[0-9]{1,9}");

  private final ListFile file;
  private final BiConsumer<Line, Judgement> seen;
  private final Set<Judgement> judgements = new LinkedHashSet<>();
  private Columns columns = Columns.inOrder(WORDS);
  private boolean first = true;
  private boolean trec;
  private boolean failed;

  private GroundTruthReader(
      Path path, String name, Consumer<Problem> problems, BiConsumer<Line, Judgement> seen) {
    this.file =
        new ListFile(
            path,
            name,
            problem -> {
              failed |= problem.severity().compareTo(Severity.REFUSED) >= 0;
              problems.accept(problem);
            });
    this.seen = seen;
  }

  /**
   * Reads a file of which everything must be usable.
   *
   * @throws UserError at the first line that is not
   */
  public static GroundTruth read(Path path) {
    return read(path, new StrictProblems());
  }

  /** Reads what is usable and reports the rest. */
  public static GroundTruth read(Path path, Consumer<Problem> problems) {
    return read(path, path.toString(), problems, (line, judgement) -> {});
  }

  /**
   * Reads what is usable and reports the rest.
   *
   * @param name of the file in the problems
   * @param seen is given each judgement with its line
   */
  public static GroundTruth read(
      Path path, String name, Consumer<Problem> problems, BiConsumer<Line, Judgement> seen) {
    return new GroundTruthReader(path, name, problems, seen).readAll();
  }

  private GroundTruth readAll() {
    file.forEach(this::line);
    if (judgements.isEmpty() && !failed) {
      file.report(
          ProblemKind.GROUND_TRUTH_EMPTY,
          0,
          null,
          "the ground truth names no image",
          "Write a line topic_id,image_id,topic_cluster_id for each relevant image");
    }
    return GroundTruth.of(judgements);
  }

  private void line(Line line, List<String> fields) {
    trec = first ? Trec.is(fields, Trec.QRELS_FIELDS) : trec;
    if (trec) {
      first = false;
      trecRow(line);
    } else {
      row(line, fields);
    }
  }

  private void trecRow(Line line) {
    List<String> fields = Trec.split(line.text());
    if (fields.size() != Trec.QRELS_FIELDS) {
      file.report(
          ProblemKind.GROUND_TRUTH_FIELDS,
          line.number(),
          line.text(),
          "the line is not topic, 0, image and relevance, as those before it",
          "Write topic 0 image 1, with blanks between them");
    } else if (!RELEVANCE.matcher(fields.get(3)).matches()) {
      file.report(
          ProblemKind.GROUND_TRUTH_RELEVANCE,
          line.number(),
          fields.get(3),
          "the relevance is not a whole number",
          "Write 1 for an image that answers the topic, 0 for one that does not");
    } else if (Integer.parseInt(fields.get(3)) > 0) {
      judgement(line, List.of(fields.get(0), fields.get(2), fields.get(1)));
    }
  }

  private void row(Line line, List<String> fields) {
    boolean header = first && Columns.isHeader(fields, WORDS);
    first = false;
    if (header) {
      header(line, fields);
    } else if (fields.size() != WORDS.size() || fields.contains("")) {
      file.report(
          ProblemKind.GROUND_TRUTH_FIELDS,
          line.number(),
          line.text(),
          "the line is not topic, image and cluster",
          "Write topic_id,image_id,topic_cluster_id");
    } else {
      judgement(line, columns.of(fields));
    }
  }

  private void header(Line line, List<String> names) {
    if (names.size() != WORDS.size()) {
      return;
    }
    columns = Columns.named(names, WORDS);
    if (!columns.areInOrder()) {
      file.report(
          ProblemKind.COLUMNS_REORDERED,
          line.number(),
          line.text(),
          "the columns stand in another order; they are read by their names",
          "Write topic_id,image_id,topic_cluster_id");
    }
  }

  private void judgement(Line line, List<String> fields) {
    Judgement judgement = new Judgement(fields.get(0), fields.get(1), fields.get(2));
    if (!judgements.add(judgement)) {
      file.report(
          ProblemKind.GROUND_TRUTH_DUPLICATE,
          line.number(),
          line.text(),
          "the same line stands before; it counts once",
          "Remove one of the two");
      return;
    }
    seen.accept(line, judgement);
  }
}
