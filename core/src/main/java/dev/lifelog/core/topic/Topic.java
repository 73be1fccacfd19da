package dev.lifelog.core.topic;

import java.io.Serializable;
import java.util.Locale;
import java.util.Set;

/**
 * A question as the organisers put it. Elements that a file leaves out or empty are empty strings.
 *
 * @param type of NTCIR, like {@code precision}; mostly empty
 * @param user whose life is asked about; empty for everybody's
 */
public record Topic(
    String id, String type, String user, String title, String description, String narrative)
    implements Serializable {

  /** What topics write for no single user. */
  private static final Set<String> EVERYBODY = Set.of("", "all", "any", "*", "null");

  /** Whether images of every user answer it. */
  public boolean isEverybodys() {
    return EVERYBODY.contains(user.strip().toLowerCase(Locale.ROOT));
  }
}
