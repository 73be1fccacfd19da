package dev.lifelog.core.settings;

import dev.lifelog.core.UserError;
import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many refused inputs still count as done: a number of them, or a share of all inputs.
 *
 * @param percent whether {@code most} is a share in percent
 */
public record AllowedFailures(double most, boolean percent) implements Serializable {

  public static final AllowedFailures NONE = number(0);

  private static final Pattern FORM = Pattern.compile("(\\d{1,18}(?:\\.\\d{1,9})?)\\s*(%?)");

  public static AllowedFailures number(long most) {
    return new AllowedFailures(most, false);
  }

  /** Reads {@code 12} or {@code 5%}. */
  public static AllowedFailures parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    boolean known = form.matches();
    boolean percent = known && !form.group(2).isEmpty();
    double most = known ? Double.parseDouble(form.group(1)) : -1;
    if (!known || (percent ? most > 100 : most != Math.rint(most))) {
      throw UserError.of(
          "'" + text + "' is no number of allowed failures",
          "Write a whole number, or a share from 0% to 100%");
    }
    return new AllowedFailures(most, percent);
  }

  /**
   * Whether a run counts as done.
   *
   * @param inputs all that were looked at, the refused ones included
   */
  public boolean allows(long refused, long inputs) {
    return percent ? refused * 100.0 <= most * inputs : refused <= most;
  }
}
