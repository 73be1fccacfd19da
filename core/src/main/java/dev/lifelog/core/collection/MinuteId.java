package dev.lifelog.core.collection;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A user's minute in UTC, written {@code u1_20180503_0617}.
 *
 * @param user letters, digits and dashes, no underscore
 * @param utc a whole minute
 */
public record MinuteId(String user, Instant utc) implements Serializable {

  /** Of {@code _20180503_0617}. */
  private static final int STAMP = 14;

  private static final int LONGEST_USER = 64;

  /** The minute, or empty where the text is none or names a time that does not exist. */
  public static Optional<MinuteId> parse(String text) {
    int user = text.length() - STAMP;
    if (!isUser(text, user) || text.charAt(user) != '_') {
      return Optional.empty();
    }
    return CompactTime.minute(text, user + 1)
        .map(time -> new MinuteId(text.substring(0, user), time.toInstant(ZoneOffset.UTC)));
  }

  static boolean isUser(String text, int length) {
    if (length < 1 || length > LONGEST_USER) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean digit = c >= '0' && c <= '9';
      if (!letter && !digit && c != '-') {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return user + "_" + CompactTime.write(LocalDateTime.ofInstant(utc, ZoneOffset.UTC));
  }
}
