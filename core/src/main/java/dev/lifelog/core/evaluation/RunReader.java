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
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads run files: {@code topic_id,image_id,confidence}, no first line of names, best first; or
 * those of trec_eval, {@code topic Q0 image rank score tag}, known by their first line. The run is
 * named after its file.
 */
public final class RunReader {

  private static final int FIELDS = 3;

  /** How many topics a message lists. */
  private static final int LISTED = 12;

  /** Narrower than Java's numbers, which may be NaN, hexadecimal or end in f. */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?");

  /** What fits a long. */
  private static final Pattern RANK = Pattern.compile("[+-]?[0-9]{1,18}");

  private final List<String> topics;
  private final Set<String> knownTopics;
  private final Predicate<String> knownImages;

  private RunReader(List<String> topics, Predicate<String> knownImages) {
    this.topics = List.copyOf(topics);
    this.knownTopics =
        topics.stream().map(TopicIds::canonical).collect(Collectors.toUnmodifiableSet());
    this.knownImages = knownImages;
  }

  /** Accepts the topics of the ground truth and any image. */
  public static RunReader of(GroundTruth groundTruth) {
    return ofTopics(groundTruth.topics());
  }

  /** Accepts these topics, in whatever way their ids are written, and any image. */
  public static RunReader ofTopics(List<String> topics) {
    return new RunReader(topics, image -> true);
  }

  /** Refuses images that the collection does not have. */
  public RunReader knownImages(Predicate<String> images) {
    return new RunReader(topics, images);
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
    private final List<TrecAnswer> trecAnswers = new ArrayList<>();
    private final Map<String, Map<String, Long>> lines = new HashMap<>();
    private boolean first = true;
    private boolean trec;

    Pass(ListFile file) {
      this.file = file;
    }

    Run run(String id) {
      file.forEach(this::line);
      entries.addAll(TrecAnswer.entries(trecAnswers));
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

    private void line(Line line, List<String> fields) {
      trec = first ? Trec.is(fields, Trec.RUN_FIELDS) : trec;
      first = false;
      if (trec) {
        trecRow(line);
      } else {
        row(line, fields);
      }
    }

    private void trecRow(Line line) {
      List<String> fields = Trec.split(line.text());
      if (fields.size() != Trec.RUN_FIELDS) {
        file.report(
            ProblemKind.RUN_FIELDS,
            line.number(),
            line.text(),
            "the line is not topic, Q0, image, rank, score and tag, as those before it",
            "Write topic Q0 image rank score tag, with blanks between them");
      } else if (!RANK.matcher(fields.get(3)).matches()) {
        file.report(
            ProblemKind.RUN_RANK,
            line.number(),
            fields.get(3),
            "the rank is not a whole number",
            "Write a number such as 1");
      } else if (!isFinite(fields.get(4))) {
        file.report(
            ProblemKind.RUN_CONFIDENCE,
            line.number(),
            fields.get(4),
            "the score is not a number",
            "Write a number such as 12.75");
      } else if (isAnswer(line.number(), fields.get(0), fields.get(2))) {
        trecAnswers.add(
            new TrecAnswer(
                fields.get(0),
                fields.get(2),
                Long.parseLong(fields.get(3)),
                Double.parseDouble(fields.get(4))));
      }
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
      } else if (isAnswer(number, entry.topicId(), entry.imageId())) {
        entries.add(entry);
      }
    }

    /** Whether an answer may be one; what speaks against it is reported. */
    private boolean isAnswer(long number, String topic, String image) {
      if (!knownTopics.contains(TopicIds.canonical(topic))) {
        file.report(
            ProblemKind.RUN_UNKNOWN_TOPIC,
            number,
            topic,
            "the ground truth has no such topic",
            "Its topics are " + listed());
        return false;
      }
      if (!knownImages.test(image)) {
        file.report(
            ProblemKind.RUN_UNKNOWN_IMAGE,
            number,
            image,
            "the collection has no such image",
            "Write the id of its table, without path and extension");
        return false;
      }
      Long before =
          lines
              .computeIfAbsent(TopicIds.canonical(topic), id -> new HashMap<>())
              .putIfAbsent(image, number);
      if (before != null) {
        file.report(
            ProblemKind.RUN_IMAGE_TWICE,
            number,
            image,
            "topic " + topic + " has this image already on line " + before,
            "Name each image once in a topic");
      }
      return before == null;
    }
  }

  private String listed() {
    String listed = String.join(", ", topics.subList(0, Math.min(LISTED, topics.size())));
    return topics.size() > LISTED ? listed + ", …" : listed;
  }

  private static boolean isFinite(String text) {
    return NUMBER.matcher(text).matches() && Double.isFinite(Double.parseDouble(text));
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
