package dev.lifelog.cassandra.schema.packed;

import dev.lifelog.core.episode.Episode;
import dev.lifelog.core.moment.InMoment;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A block of a packed list, read image by image. Texts are numbered, so that a concept or a place
 * is compared once for a block, and nothing is decoded of an image but what is asked for.
 */
public final class PackedPart {

  private final ByteBuffer bytes;
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
  private int conceptsAt;
  private int restAt;

  /**
   * Of the bytes of a cell; nothing for a format that this version does not know. Rows say the
   * same, and the next run packs them anew.
   */
  public static Optional<PackedPart> of(ByteBuffer cell) {
    ByteBuffer bytes = cell.duplicate();
    return Bytes.number(bytes) == PackedList.FORMAT
        ? Optional.of(new PackedPart(bytes))
        : Optional.empty();
  }

  private PackedPart(ByteBuffer afterFormat) {
    bytes = afterFormat;
    version = new UUID(bytes.getLong(), bytes.getLong());
    best = new int[Bytes.number(bytes)];
    for (int part = 0; part < best.length; part++) {
      best[part] = Bytes.number(bytes);
    }
    textAt = new int[Bytes.number(bytes)];
    lengths = new int[textAt.length];
    texts = new String[textAt.length];
    for (int text = 0; text < textAt.length; text++) {
      lengths[text] = Bytes.number(bytes);
      textAt[text] = bytes.position();
      bytes.position(textAt[text] + lengths[text]);
    }
    ids = Bytes.text(bytes);
    paths = Bytes.text(bytes);
    left = Bytes.number(bytes);
    Bytes.number(bytes);
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
      if (lengths[number] == utf8.length && isAt(textAt[number], utf8)) {
        return number;
      }
    }
    return -1;
  }

  private boolean isAt(int at, byte[] utf8) {
    for (int i = 0; i < utf8.length; i++) {
      if (bytes.get(at + i) != utf8[i]) {
        return false;
      }
    }
    return true;
  }

  public String text(int number) {
    String text = texts[number];
    if (text == null) {
      byte[] utf8 = new byte[lengths[number]];
      bytes.get(textAt[number], utf8);
      text = new String(utf8, StandardCharsets.UTF_8);
      texts[number] = text;
    }
    return text;
  }

  /** Goes to the next image; false after the last. */
  public boolean next() {
    if (left == 0) {
      return false;
    }
    left--;
    bytes.position(end);
    score = Bytes.number(bytes);
    conceptsAt = bytes.position();
    for (int concepts = Bytes.number(bytes); concepts > 0; concepts--) {
      Bytes.number(bytes);
      Bytes.number(bytes);
    }
    int length = Bytes.number(bytes);
    restAt = bytes.position();
    end = restAt + length;
    return true;
  }

  /** Of the image, for the list's concept. */
  public int score() {
    return score;
  }

  /**
   * All stored scores of the image that count.
   *
   * @param numbers of each text the place in {@code scores}, or less than 0
   */
  public void scores(int[] numbers, int[] scores) {
    bytes.position(conceptsAt);
    for (int concepts = Bytes.number(bytes); concepts > 0; concepts--) {
      int number = numbers[Bytes.number(bytes)];
      int value = Bytes.number(bytes);
      if (number >= 0) {
        scores[number] = value;
      }
    }
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
    bytes.position(restAt);
    int day = Bytes.number(bytes);
    int time = Bytes.number(bytes);
    String place = optional();
    String activity = optional();
    String cameFrom = optional();
    String goesTo = optional();
    int minutes = Bytes.number(bytes);
    return new Where(
        day,
        time == 0 ? null : LocalTime.ofSecondOfDay(time - 1),
        place,
        activity,
        new Episode(cameFrom, goesTo, minutes == 0 ? null : Integer.valueOf(minutes - 1)),
        optional());
  }

  private @Nullable String optional() {
    int number = Bytes.number(bytes);
    return number == 0 ? null : text(number - 1);
  }

  /** After {@link #where}. */
  public String imageId() {
    return ids + Bytes.text(bytes);
  }

  /** After {@link #imageId}. */
  public String path() {
    return paths + Bytes.text(bytes);
  }

  /**
   * After {@link #path}: the moment that the image is in; null for none.
   *
   * @param imageId of the image
   */
  public @Nullable InMoment moment(String imageId) {
    int images = Bytes.number(bytes);
    return images == 0
        ? null
        : new InMoment(imageId.substring(0, Bytes.number(bytes)) + Bytes.text(bytes), images);
  }
}
