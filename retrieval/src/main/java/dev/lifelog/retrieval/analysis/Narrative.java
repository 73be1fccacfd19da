package dev.lifelog.retrieval.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the sentences of a topic's narrative that say what does not count.
 *
 * <p>Such a sentence names a scene, and often negates inside: "drinking at home without the bar in
 * view is not relevant". What stands behind the inner negation is wanted, and what stands before it
 * is excluded only together with it, so of such a sentence nothing but a place can be taken as
 * excluded.
 */
final class Narrative {

  private static final Pattern SENTENCE = Pattern.compile("(?:[^.;!?]|(?<=\\d)\\.(?=\\d))+");
  private static final Pattern VERDICT =
      Pattern.compile(
          "(?i)\\b(?:(?:is|are|was|were|will|would|should|do|does)\\s*(?:n't|not|never)|(?:wo|would|should|is|are)n't|not|never)"
              + "\\s+(?:also\\s+)?(?:be\\s+|being\\s+)?(?:also\\s+)?(?:considered\\s+)?(?:to be\\s+|as\\s+)?(?:relevant|of interest|count(?:ed)?)\\b"
              + "|\\b(?:(?:is|are|be|considered)\\s+)*(?:to be\\s+|as\\s+)?irrelevant\\b|\\b(?:is|are|must be) excluded\\b");
  private static final Pattern INNER =
      Pattern.compile(
          "(?i)\\b(?:without|besides|other than|outside of|not|no|n't|nor|rather than|except)\\b[^,]*");

  private Narrative() {}

  /** The sentences that do not say what is not relevant. */
  static List<String> wanted(String narrative) {
    return SENTENCE
        .matcher(Wording.fold(narrative))
        .results()
        .map(MatchResult::group)
        .filter(sentence -> !VERDICT.matcher(sentence).find())
        .toList();
  }

  record Excluded(String text, boolean combined) {}

  static List<Excluded> excluded(String narrative) {
    List<Excluded> found = new ArrayList<>();
    Matcher sentence = SENTENCE.matcher(Wording.fold(narrative));
    while (sentence.find()) {
      Matcher verdict = VERDICT.matcher(sentence.group());
      if (!verdict.find()) {
        continue;
      }
      String scene = sentence.group().substring(0, verdict.start());
      if (scene.isBlank()) {
        scene = sentence.group().substring(verdict.end());
      }
      Matcher inner = INNER.matcher(scene);
      boolean combined = inner.find();
      found.add(new Excluded(combined ? inner.replaceAll(" ") : scene, combined));
    }
    return found;
  }
}
