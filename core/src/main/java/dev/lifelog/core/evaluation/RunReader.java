package dev.lifelog.core.evaluation;

import dev.lifelog.core.UserError;
import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.ProblemKind;
import dev.lifelog.core.problem.StrictProblems;
import dev.lifelog.core.text.Line;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads run files: {@code topic_id,image_id,confidence}, no first line of names, best first. The
 * run is named after its file.
 */
public final class RunReader {

  private static final int FIELDS = 3;

  /** How many topics a message lists. */
  private static final int LISTED = 12;

  /** Narrower than Java's numbers, which may be NaN, hexadecimal or end in f. */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?");

  private final GroundTruth groundTruth;
  private final Predicate<String> knownImages;

  private RunReader(GroundTruth groundTruth, Predicate<String> knownImages) {
    this.groundTruth = groundTruth;
    this.knownImages = knownImages;
  }

  /** Accepts the topics of the ground truth and any image. */
  public static RunReader of(GroundTruth groundTruth) {
    return new RunReader(groundTruth, image -> true);
  }

  /** Refuses images that the collection does not have. */
  public RunReader knownImages(Predicate<String> images) {
    return new RunReader(groundTruth, images);
  }

  /**
   * Reads a run of which every line must be right: figures of a part would be taken for those of
   * the whole.
   *
   * @throws UserError at the first line that is not
   */
  public Run read(Path path) {
    return read(path, new StrictProblems());
  }

  /** Reads the lines that are right and reports the rest. */
  public Run read(Path path, Consumer<Problem> problems) {
    return new Pass(new ListFile(path, path.toString(), problems)).run(name(path));
  }

  private static String name(Path path) {
    String file = String.valueOf(path.getFileName());
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  /** One reading of one file. */
  private final class Pass {

    private final ListFile file;
    private final List<RunEntry> entries = new ArrayList<>();
    private final Map<String, Map<String, Long>> lines = new HashMap<>();

    Pass(ListFile file) {
      this.file = file;
    }

    Run run(String id) {
      file.forEach(this::row);
      if (entries.isEmpty()) {
        file.report(
            ProblemKind.RUN_EMPTY,
            0,
            null,
            "the run answers nothing",
            "Write a line topic_id,image_id,confidence for each answer");
      }
      return new Run(id, entries);
    }

    private void row(Line line, List<String> fields) {
      long number = line.number();
      if (fields.size() != FIELDS || fields.contains("")) {
        file.report(
            ProblemKind.RUN_FIELDS,
            number,
            line.text(),
            "the line is not topic, image and confidence",
            "Write topic_id,image_id,confidence, the last with a decimal point");
        return;
      }
      RunEntry entry = new RunEntry(fields.get(0), fields.get(1), confidence(fields.get(2)));
      if (Double.isNaN(entry.confidence())) {
        file.report(
            ProblemKind.RUN_CONFIDENCE,
            number,
            fields.get(2),
            "the confidence is not a number from 0 to 1",
            number == 1
                ? "Write a number such as 0.75; a run file has no line of names"
                : "Write a number such as 0.75");
      } else if (!groundTruth.knows(entry.topicId())) {
        file.report(
            ProblemKind.RUN_UNKNOWN_TOPIC,
            number,
            entry.topicId(),
            "the ground truth has no such topic",
            "Its topics are " + topics());
      } else if (!knownImages.test(entry.imageId())) {
        file.report(
            ProblemKind.RUN_UNKNOWN_IMAGE,
            number,
            entry.imageId(),
            "the collection has no such image",
            "Write the id of its table, without path and extension");
      } else {
        add(number, entry);
      }
    }

    private void add(long number, RunEntry entry) {
      Long before =
          lines
              .computeIfAbsent(TopicIds.canonical(entry.topicId()), topic -> new HashMap<>())
              .putIfAbsent(entry.imageId(), number);
      if (before != null) {
        file.report(
            ProblemKind.RUN_IMAGE_TWICE,
            number,
            entry.imageId(),
            "topic " + entry.topicId() + " has this image already on line " + before,
            "Name each image once in a topic");
        return;
      }
      entries.add(entry);
    }
  }

  private String topics() {
    List<String> all = groundTruth.topics();
    String listed = String.join(", ", all.subList(0, Math.min(LISTED, all.size())));
    return all.size() > LISTED ? listed + ", …" : listed;
  }

  /** NaN where the text is no number of the range. */
  private static double confidence(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return Double.NaN;
    }
    double confidence = Double.parseDouble(text);
    return confidence >= 0 && confidence <= 1 ? confidence : Double.NaN;
  }
}
