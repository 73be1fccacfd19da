package dev.lifelog.retrieval.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * All that a text says outright about the time of day, alternatives joined and negations turned
 * around.
 */
final class ClockExpressions {

  /** What stands between two expressions that are alternatives: "in the morning or at night". */
  private static final Pattern ALTERNATIVE =
      Pattern.compile("(?i)\\s*(?:,|and|or|nor|, ?or|, ?and|as well as)\\s*");

  private ClockExpressions() {}

  /** In their order; each must hold. */
  static List<ClockExpression> read(Wording wording, Notes notes) {
    List<ClockExpression> said = new ArrayList<>(ClockReader.read(wording, notes));
    said.addAll(PartOfDay.read(wording));
    said.sort(Comparator.comparingInt(ClockExpression::start));
    List<ClockExpression> joined = new ArrayList<>();
    for (ClockExpression next : said) {
      int last = joined.size() - 1;
      if (last >= 0 && areAlternatives(wording, joined.get(last), next)) {
        joined.set(last, either(joined.get(last), next));
      } else {
        joined.add(next);
      }
    }
    return joined.stream().map(expression -> turned(wording, expression)).toList();
  }

  private static boolean areAlternatives(
      Wording wording, ClockExpression one, ClockExpression next) {
    return one.end() <= next.start()
        && ALTERNATIVE.matcher(wording.text().substring(one.end(), next.start())).matches();
  }

  private static ClockExpression either(ClockExpression one, ClockExpression other) {
    return new ClockExpression(one.start(), other.end(), one.minutes().or(other.minutes()));
  }

  private static ClockExpression turned(Wording wording, ClockExpression expression) {
    return Negation.endsAt(wording.text(), expression.start())
        ? new ClockExpression(
            expression.start(), expression.end(), expression.minutes().complement())
        : expression;
  }
}
