package dev.lifelog.retrieval.visual;

import dev.lifelog.core.evaluation.Run;
import java.util.List;

/** A visual run with the answers that it is made of, one a topic in the order of the topic set. */
public record VisualRunSummary(Run run, List<VisualAnswer> answers) {

  public VisualRunSummary {
    answers = List.copyOf(answers);
  }
}
