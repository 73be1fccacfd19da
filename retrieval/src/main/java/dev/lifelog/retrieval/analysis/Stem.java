package dev.lifelog.retrieval.analysis;

/**
 * Cuts the endings that English words take on, roughly: both sides of a comparison are cut alike,
 * so a stem need not be a word, and irregular forms stand in the list of words.
 */
final class Stem {

  private static final int SHORTEST = 3;

  private Stem() {}

  static String of(String lower) {
    String word = lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
    if (word.endsWith("ies") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.endsWith("sses")
        || word.endsWith("uses")
        || word.endsWith("shes")
        || word.endsWith("ches")
        || word.endsWith("xes")) {
      return word.substring(0, word.length() - 2);
    }
    if (word.endsWith("s")
        && !word.endsWith("ss")
        && !word.endsWith("us")
        && word.length() > SHORTEST) {
      word = word.substring(0, word.length() - 1);
    }
    if (word.endsWith("ing") && word.length() >= SHORTEST + 3) {
      return undouble(word.substring(0, word.length() - 3));
    }
    if (word.endsWith("ed") && word.length() >= SHORTEST + 3) {
      return undouble(word.substring(0, word.length() - 2));
    }
    return word.endsWith("e") && word.length() > SHORTEST + 1
        ? word.substring(0, word.length() - 1)
        : word;
  }

  private static String undouble(String stem) {
    int last = stem.length() - 1;
    boolean doubled =
        last > 2
            && stem.charAt(last) == stem.charAt(last - 1)
            && "lsz".indexOf(stem.charAt(last)) < 0;
    return doubled ? stem.substring(0, last) : stem;
  }
}
