package dev.lifelog.retrieval.analysis;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text on its way to a question: folded to plain letters, with marks on what was negated and what
 * some reader has already used up. Readers work on offsets of {@link #text}, so that a note can
 * quote what was written.
 */
final class Wording {

  /** Longer than any topic's narrative; what follows is left out and said so. */
  static final int MAX_WORDS = 500;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\s]+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:'\\p{L}+)?");

  private final String text;
  private final List<Word> words;
  private final BitSet negated = new BitSet();
  private final BitSet used = new BitSet();

  private Wording(String text, List<Word> words) {
    this.text = text;
    this.words = words;
  }

  static Wording of(String raw) {
    String folded = fold(raw);
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(folded);
    while (words.size() < MAX_WORDS && matcher.find()) {
      words.add(new Word(matcher.group().toLowerCase(Locale.ROOT), matcher.start(), matcher.end()));
    }
    boolean more = words.size() == MAX_WORDS && matcher.find();
    return new Wording(more ? folded.substring(0, words.get(MAX_WORDS - 1).end()) : folded, words);
  }

  /**
   * Accents, invisible characters and typographic apostrophes go; letter case stays, names show by
   * it.
   */
  static String fold(String raw) {
    String bare = MARKS.matcher(Normalizer.normalize(raw, Normalizer.Form.NFKD)).replaceAll("");
    return INVISIBLE.matcher(bare.replace('’', '\'').replace("\u200b", "")).replaceAll(" ").strip();
  }

  String text() {
    return text;
  }

  List<Word> words() {
    return words;
  }

  /** Matches that lie wholly in what no reader has used up. */
  List<MatchResult> find(Pattern pattern) {
    return pattern
        .matcher(text)
        .results()
        .filter(match -> isFree(match.start(), match.end()))
        .toList();
  }

  boolean isFree(int start, int end) {
    int next = used.nextSetBit(start);
    return next < 0 || next >= end;
  }

  void use(MatchResult match) {
    use(match.start(), match.end());
  }

  void use(int start, int end) {
    used.set(start, end);
  }

  void negate(int start, int end) {
    negated.set(start, end);
  }

  boolean isNegated(int offset) {
    return negated.get(offset);
  }

  /** What is left to draw concepts from. */
  String wanted() {
    return rest(negated);
  }

  /** What is left of the negated parts. */
  String unwanted() {
    BitSet others = new BitSet();
    others.set(0, text.length());
    others.andNot(negated);
    return rest(others);
  }

  private String rest(BitSet without) {
    StringBuilder rest = new StringBuilder(text);
    for (int i = 0; i < rest.length(); i++) {
      if (used.get(i) || without.get(i)) {
        rest.setCharAt(i, ' ');
      }
    }
    return INVISIBLE.matcher(rest).replaceAll(" ").strip();
  }

  /** One word in lower case and where it stands. */
  record Word(String lower, int start, int end) {}
}
