package dev.lifelog.cli.doctor;

import dev.lifelog.core.UserError;

/**
 * One thing that was looked at.
 *
 * @param remedy what to do about it; empty where all is well
 */
public record Check(String name, State state, String found, String remedy) {

  public enum State {
    OK,
    /** Works, but not as it should. */
    WARNING,
    /** Prevents work. */
    FAILED
  }

  static Check ok(String name, String found) {
    return new Check(name, State.OK, found, "");
  }

  static Check warning(String name, String found, String remedy) {
    return new Check(name, State.WARNING, found, remedy);
  }

  static Check failed(String name, String found, String remedy) {
    return new Check(name, State.FAILED, found, remedy);
  }

  static Check failed(String name, UserError error) {
    String message = error.getMessage();
    String remedy = error.remedy();
    return failed(name, message.substring(0, message.length() - remedy.length() - 2), remedy);
  }
}
