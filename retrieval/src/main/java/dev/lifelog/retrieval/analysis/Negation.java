package dev.lifelog.retrieval.analysis;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks what a question excludes: from a word that negates to the end of its clause. A word that
 * another reader has used up, as in "no longer than", negates nothing.
 */
final class Negation {

  private static final Pattern CUE =
      Pattern.compile(
          "(?i)\\b(?:(?:do|does|did|is|are|was|were)n't|not(?! only| just)|never|without|except(?:"
              + " for| when| at| in)?|excluding|other than|apart from|instead of|rather"
              + " than|avoiding|neither|nor|no(?= \\p{L}))\\b");
  private static final Pattern CLAUSE_END =
      Pattern.compile(
          "(?i)[.,;:!?()]|\\b(?:but|while|when|whilst|although|though|only|yet|because)\\b");

  private Negation() {}

  static void mark(Wording wording) {
    Matcher cue = CUE.matcher(wording.text());
    int from = 0;
    while (cue.find(from)) {
      if (wording.isFree(cue.start(), cue.end())) {
        from = clauseEnd(wording.text(), cue.end());
        wording.negate(cue.start(), from);
      } else {
        from = cue.end();
      }
    }
  }

  /** Whether the text right before the offset negates: "not in the", "except on". */
  static boolean endsAt(String text, int offset) {
    return DIRECTLY.matcher(text).region(Math.max(0, offset - 30), offset).find();
  }

  private static final Pattern DIRECTLY =
      Pattern.compile(
          "(?i)\\b(?:not|never|except|excluding|no|nor)(?: (?:for|in|on|at|during|the|any)){0,3}"
              + " ?$");

  private static int clauseEnd(String text, int from) {
    Matcher end = CLAUSE_END.matcher(text);
    return end.find(from) ? Math.max(end.start(), from) : text.length();
  }
}
