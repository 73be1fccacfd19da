package dev.lifelog.cli;

/** What a caller's script can tell apart. */
final class ExitCode {

  static final int DONE = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;

  /** Done, but more inputs failed than were allowed. */
  static final int TOO_MANY_REFUSED = 3;

  private ExitCode() {}
}
