package dev.lifelog.models.labels;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The time that a camera wrote into a file's name, such as {@code
 * B00001383_21I6X0_20180503_072356E.JPG}, {@code 2018-05-10 17.32.02.jpg} or {@code
 * 20190105_164008_000.jpg}.
 */
final class FileTime {
  private static final Pattern TIME =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d\\d)[-_.]?(\\d\\d)[-_.]?(\\d\\d)[-_ T.]?(\\d\\d)[-_:.]?(\\d\\d)[-_:.]?(\\d\\d)(?!\\d)");

  private FileTime() {}

  static Optional<LocalDateTime> of(String name) {
    Matcher matcher = TIME.matcher(name);
    if (!matcher.find()) {
      return Optional.empty();
    }
    int[] parts =
        IntStream.rangeClosed(1, 6).map(i -> Integer.parseInt(matcher.group(i))).toArray();
    try {
      return Optional.of(
          LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]));
    } catch (DateTimeException e) {
      return Optional.empty(); // digits that only look like a time
    }
  }
}
