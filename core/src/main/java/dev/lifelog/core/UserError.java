package dev.lifelog.core;

import java.io.Serial;

/** What a user can mend: shown as {@link #getMessage()} alone, without a stack trace. */
public final class UserError extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private final String remedy;

  private UserError(String what, String remedy) {
    super(what + ". " + remedy);
    this.remedy = remedy;
  }

  /**
   * What happened, and how to go on.
   *
   * @param what names the file, the line and the value; without a full stop
   * @param remedy what to do about it
   */
  public static UserError of(String what, String remedy) {
    return new UserError(what, remedy);
  }

  public String remedy() {
    return remedy;
  }
}
