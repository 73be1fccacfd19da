package dev.lifelog.core.topic;

import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.ProblemKind;
import dev.lifelog.core.problem.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The topics of a file as far as they are read, and what is wrong with them. */
final class KnownItems {

  /** All topics that were ever set have so many. */
  private static final int HINTS = 6;

  private final String file;
  private final Consumer<Problem> problems;
  private final List<KnownItem> items = new ArrayList<>();
  private final Map<String, Long> lines = new HashMap<>();
  private boolean failed;

  KnownItems(String file, Consumer<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * Adds a topic if it can be one.
   *
   * @param line where it begins
   */
  void add(long line, String id, List<String> hints, List<String> images) {
    if (id.isEmpty()) {
      report(
          ProblemKind.TOPIC_WITHOUT_ID, line, null, "a topic has no id", "Give it one, such as 66");
      return;
    }
    Long before = lines.putIfAbsent(id, line);
    if (before != null) {
      report(
          ProblemKind.TOPIC_DUPLICATE,
          line,
          id,
          "a topic has the id of the one on line " + before + "; it is left out",
          "Give each topic an id of its own");
      return;
    }
    if (hints.isEmpty()) {
      report(
          ProblemKind.TOPIC_WITHOUT_TEXT,
          line,
          id,
          "the topic has no hint, so it asks nothing",
          "Write at least one between its id and its images");
      return;
    }
    if (hints.size() != HINTS) {
      report(
          ProblemKind.TOPIC_HINTS,
          line,
          id,
          "the topic has " + hints.size() + " hints",
          "Topics of the challenge have " + HINTS + "; look for lines that were joined or lost");
    }
    if (images.isEmpty()) {
      report(
          ProblemKind.TOPIC_WITHOUT_IMAGES,
          line,
          id,
          "the topic names no image, so it is not measured",
          "Write the ids of its images after the hints");
    }
    items.add(KnownItem.of(id, hints, images));
  }

  void report(ProblemKind kind, long line, @Nullable String value, String message, String remedy) {
    Problem problem = new Problem(kind, file, line, value, message, remedy);
    failed |= kind.severity().compareTo(Severity.REFUSED) >= 0;
    problems.accept(problem);
  }

  String file() {
    return file;
  }

  List<KnownItem> all() {
    if (items.isEmpty() && !failed) {
      report(
          ProblemKind.TOPICS_EMPTY,
          0,
          null,
          "the file holds no topic that can be used",
          "Write blocks of an id, six hints and the images' ids, a blank line between them");
    }
    return List.copyOf(items);
  }
}
