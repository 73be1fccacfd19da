package dev.lifelog.core.topic;

import java.util.Locale;
import java.util.regex.Pattern;

/** The names of images as files of different years write them, with and without path and ending. */
public final class ImageName {

  private static final Pattern PATH = Pattern.compile("^.*[/\\\\]");
  private static final Pattern ENDING = Pattern.compile("\\.(jpe?g|png)$");

  /** A camera's names are dates, times and numbers. */
  private static final Pattern CAMERA = Pattern.compile("[a-z0-9_.-]+");

  private static final int DIGITS_OF_A_DATE = 6;

  private ImageName() {}

  /** The name without path and ending, in lower case: the same for all ways to write it. */
  public static String of(String written) {
    String name = PATH.matcher(written.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
    return ENDING.matcher(name).replaceFirst("");
  }

  /** Whether a word is an image's name and no word of a hint. */
  static boolean is(String word) {
    String name = of(word);
    return CAMERA.matcher(name).matches()
        && name.chars().filter(Character::isDigit).count() >= DIGITS_OF_A_DATE;
  }
}
