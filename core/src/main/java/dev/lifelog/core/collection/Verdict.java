package dev.lifelog.core.collection;

/** What a check says in one word, to people and as exit code. */
public enum Verdict {
  CLEAN(0, "clean"),
  DIRTY(3, "dirty but usable"),
  /** Not one minute or not one image of it can be read. */
  UNUSABLE(1, "unusable");

  private final int exitCode;
  private final String words;

  Verdict(int exitCode, String words) {
    this.exitCode = exitCode;
    this.words = words;
  }

  public int exitCode() {
    return exitCode;
  }

  @Override
  public String toString() {
    return words;
  }
}
