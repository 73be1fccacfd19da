package dev.lifelog.core.collection;

/** Which of a user's cameras took an image; the letter stands in its id. */
public enum Camera {
  WEARABLE('i'),
  PHONE('c');

  private final char letter;

  Camera(char letter) {
    this.letter = letter;
  }

  char letter() {
    return letter;
  }
}
