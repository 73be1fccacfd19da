package dev.lifelog.core.topic;

import dev.lifelog.core.problem.ProblemKind;
import dev.lifelog.core.text.Line;
import dev.lifelog.core.text.LineReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads topics as plain text: an id, hints, images, each on a line of its own, and a blank line
 * before the next id. A blank line within a topic is forgiven, because hints and images do not look
 * like an id.
 */
final class KnownItemText {

  /** {@code 66}, {@code LSC22-108}, {@code LSC 22 108}. */
  private static final Pattern ID =
      Pattern.compile("[\\p{L}#]{0,8}[ _#.:-]{0,2}\\p{N}[\\p{N}\\p{L} _.:-]{0,11}");

  private static final int MOST_WORDS_OF_ID = 3;
  private static final Pattern BETWEEN_IMAGES = Pattern.compile("[,;\\s]+");
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  private final KnownItems items;
  private final List<String> hints = new ArrayList<>();
  private final List<String> images = new ArrayList<>();
  private String id = "";
  private long begin;
  private boolean afterBlank = true;

  KnownItemText(KnownItems items) {
    this.items = items;
  }

  void read(byte[] bytes) {
    try (LineReader lines = new LineReader(items.file(), new ByteArrayInputStream(bytes))) {
      for (Line line = lines.next(); line != null; line = lines.next()) {
        String text = BLANKS.matcher(INVISIBLE.matcher(line.text()).replaceAll("")).replaceAll(" ");
        line(line.number(), text.strip());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    end();
  }

  private void line(long number, String text) {
    if (text.isEmpty()) {
      afterBlank = true;
      return;
    }
    if (afterBlank && isId(text)) {
      end();
      id = text;
      begin = number;
    } else {
      begin = begin == 0 ? number : begin;
      body(number, text);
    }
    afterBlank = false;
  }

  private void body(long number, String text) {
    List<String> words = Arrays.asList(BETWEEN_IMAGES.split(text));
    if (words.stream().allMatch(ImageName::is)) {
      images.addAll(words);
    } else if (images.isEmpty()) {
      hints.add(text);
    } else {
      items.report(
          ProblemKind.TOPIC_IMAGE_INVALID,
          number,
          text,
          "a line among the images names none",
          "Write an image's id such as 20190105_164008_000, or a blank line before the next topic");
    }
  }

  private void end() {
    if (begin > 0) {
      items.add(begin, id, hints, images);
    }
    hints.clear();
    images.clear();
    id = "";
    begin = 0;
  }

  private static boolean isId(String text) {
    return ID.matcher(text).matches()
        && BLANKS.split(text).length <= MOST_WORDS_OF_ID
        && !ImageName.is(text);
  }
}
