package dev.lifelog.models.question;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text to words: lower case, without accents, digits and endings, so that "driving", "drives" and
 * "drive" are one. The stems are no dictionary's; both sides of a comparison only need the same.
 */
final class Tokeniser {
  private static final Pattern WORD = Pattern.compile("[a-z]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+|['’]s\\b|['’]");
  private static final Pattern HYPHEN = Pattern.compile("(?<=\\p{L})-(?=\\p{L})");
  private static final int SHORTEST_STEM = 3;

  private Tokeniser() {}

  static List<String> tokens(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    plain = HYPHEN.matcher(MARKS.matcher(plain).replaceAll("")).replaceAll(" ");
    List<String> tokens = new ArrayList<>();
    for (Matcher matcher = WORD.matcher(plain); matcher.find(); ) {
      tokens.add(stem(matcher.group()));
    }
    return tokens;
  }

  static String stem(String word) {
    String stem = word;
    if (stem.endsWith("ies")) {
      stem = cut(stem, 3, "y");
    } else if (stem.endsWith("s") && !stem.endsWith("ss") && !stem.endsWith("us")) {
      stem = cut(stem, 1, "");
    }
    if (stem.endsWith("ing")) {
      stem = cut(stem, 3, "");
    } else if (stem.endsWith("ed")) {
      stem = cut(stem, 2, "");
    }
    if (stem.endsWith("e")) {
      stem = cut(stem, 1, "");
    }
    int last = stem.length() - 1;
    boolean doubled = last > SHORTEST_STEM - 1 && stem.charAt(last) == stem.charAt(last - 1);
    return doubled ? stem.substring(0, last) : stem;
  }

  private static String cut(String word, int length, String instead) {
    int kept = word.length() - length;
    return kept < SHORTEST_STEM ? word : word.substring(0, kept) + instead;
  }
}
