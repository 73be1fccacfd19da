package dev.lifelog.spark.jobs.extract;

/** A file that cannot be read; the rest goes on. */
final class PictureUnreadable extends Exception {
  private static final long serialVersionUID = 1;

  private final String code;

  PictureUnreadable(String code, String message) {
    super(message);
    this.code = code;
  }

  Refusal refusal() {
    return Refusal.unread(code, String.valueOf(getMessage()));
  }
}
