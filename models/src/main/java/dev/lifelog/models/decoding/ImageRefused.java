package dev.lifelog.models.decoding;

/** A picture that is not taken; the rest of its batch goes on. */
public final class ImageRefused extends Exception {
  private static final long serialVersionUID = 1;

  private final RefusalReason reason;

  ImageRefused(RefusalReason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public RefusalReason reason() {
    return reason;
  }

  public String reasonCode() {
    return reason.code();
  }

  public String remedy() {
    return reason.remedy();
  }

  /** Bad input is ordinary and comes by the thousand: its stack trace tells nobody anything. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
