package dev.lifelog.cassandra.schema.packed;

import dev.lifelog.core.episode.Episode;
import dev.lifelog.core.moment.InMoment;
import java.nio.ByteBuffer;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A block of a packed list, read image by image. Texts are numbered, so that a concept or a place
 * is compared once for a block, and nothing is decoded of an image but what is asked for.
 */
public final class PackedPart {

  private final ByteReader bytes;
  private final UUID version;
  private final int[] best;
  private final int[] textAt;
  private final int[] lengths;
  private final @Nullable String[] texts;
  private final String ids;
  private final String paths;
  private int left;
  private int end;
  private int score;
  private int restAt;

  /**
   * Of the bytes of a cell; nothing for a format that this version does not know. Rows say the
   * same, and the next run packs them anew.
   */
  public static Optional<PackedPart> of(ByteBuffer cell) {
    ByteReader bytes = new ByteReader(cell);
    return bytes.number() == PackedList.FORMAT
        ? Optional.of(new PackedPart(bytes))
        : Optional.empty();
  }

  private PackedPart(ByteReader afterFormat) {
    bytes = afterFormat;
    version = new UUID(bytes.fixed(), bytes.fixed());
    best = new int[bytes.number()];
    for (int part = 0; part < best.length; part++) {
      best[part] = bytes.number();
    }
    textAt = new int[bytes.number()];
    lengths = new int[textAt.length];
    texts = new String[textAt.length];
    for (int text = 0; text < textAt.length; text++) {
      lengths[text] = bytes.number();
      textAt[text] = bytes.position();
      bytes.goTo(textAt[text] + lengths[text]);
    }
    ids = bytes.text();
    paths = bytes.text();
    left = bytes.number();
    bytes.number();
    end = bytes.position();
  }

  /** Of the month when the list was packed. */
  public UUID version() {
    return version;
  }

  /** Of the whole list. */
  public int parts() {
    return best.length;
  }

  /** The highest score in a part of the list. */
  public int best(int part) {
    return best[part];
  }

  /** How many different texts it holds; concepts are among them. */
  public int texts() {
    return texts.length;
  }

  /** The number of a text in UTF-8, less than 0 where it does not occur. */
  public int find(byte[] utf8) {
    for (int number = 0; number < textAt.length; number++) {
      if (lengths[number] == utf8.length && bytes.isAt(textAt[number], utf8)) {
        return number;
      }
    }
    return -1;
  }

  public String text(int number) {
    String text = texts[number];
    if (text == null) {
      text = bytes.text(textAt[number], lengths[number]);
      texts[number] = text;
    }
    return text;
  }

  /**
   * Goes to the next image; false after the last. Thousands are passed for one that is looked at,
   * so this reads each byte once.
   *
   * @param numbers of each text the place in {@code scores}, or less than 0
   * @param scores gets all stored scores of the image that count, 0 for what it has not
   */
  public boolean next(int[] numbers, int[] scores) {
    if (left == 0) {
      return false;
    }
    left--;
    bytes.goTo(end);
    score = bytes.number();
    Arrays.fill(scores, 0);
    for (int concepts = bytes.number(); concepts > 0; concepts--) {
      int number = numbers[bytes.number()];
      int value = bytes.number();
      if (number >= 0) {
        scores[number] = value;
      }
    }
    int length = bytes.number();
    restAt = bytes.position();
    end = restAt + length;
    return true;
  }

  /** Of the image, for the list's concept. */
  public int score() {
    return score;
  }

  /** What conditions ask about. */
  public record Where(
      int dayOfMonth,
      @Nullable LocalTime localTime,
      @Nullable String place,
      @Nullable String activity,
      Episode episode,
      @Nullable String quality) {}

  /** Of the image; its name and path may be asked for next. */
  public Where where() {
    bytes.goTo(restAt);
    int day = bytes.number();
    int time = bytes.number();
    String place = optional();
    String activity = optional();
    String cameFrom = optional();
    String goesTo = optional();
    int minutes = bytes.number();
    return new Where(
        day,
        time == 0 ? null : LocalTime.ofSecondOfDay(time - 1),
        place,
        activity,
        new Episode(cameFrom, goesTo, minutes == 0 ? null : Integer.valueOf(minutes - 1)),
        optional());
  }

  private @Nullable String optional() {
    int number = bytes.number();
    return number == 0 ? null : text(number - 1);
  }

  /** After {@link #where}. */
  public String imageId() {
    return ids + bytes.text();
  }

  /** After {@link #imageId}. */
  public String path() {
    return paths + bytes.text();
  }

  /**
   * After {@link #path}: the moment that the image is in; null for none.
   *
   * @param imageId of the image
   */
  public @Nullable InMoment moment(String imageId) {
    int images = bytes.number();
    return images == 0
        ? null
        : new InMoment(imageId.substring(0, bytes.number()) + bytes.text(), images);
  }
}
