package dev.lifelog.cassandra.schema.erasure;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose traces.
 *
 * @param day local to where the user was; null for all of them
 */
public record Subject(String userId, @Nullable LocalDate day) {

  /**
   * Whether a text that has no column for it speaks of the subject: the user's name as a word of
   * its own, and of a day its date, written as in tables or as in the ids of images.
   */
  public boolean isNamedBy(CharSequence text) {
    // Cheap first: this looks at every line of a log.
    if (!text.toString().contains(userId) || !word(userId).matcher(text).find()) {
      return false;
    }
    return day == null
        || word(day.toString()).matcher(text).find()
        || word(DateTimeFormatter.BASIC_ISO_DATE.format(day)).matcher(text).find();
  }

  /** So that u1 is not found in u10, yet in u1_20180503_0617_i00. */
  private static Pattern word(String text) {
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(text) + "(?![\\p{L}\\p{N}])");
  }

  @Override
  public String toString() {
    return day == null ? userId : userId + " on " + day;
  }
}
