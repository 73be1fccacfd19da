package dev.lifelog.spark.jobs.exchange;

import dev.lifelog.core.Score;
import dev.lifelog.core.collection.ImageId;
import dev.lifelog.core.text.CsvLine;
import dev.lifelog.core.text.Line;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of a detector's CSV: an image, a concept, a probability; or why it is none.
 *
 * @param concept null where the line is refused
 * @param score 1 to 10,000
 * @param refusal null where the line is good
 */
record Detection(
    String file,
    long line,
    Day day,
    String text,
    String image,
    @Nullable String concept,
    int score,
    @Nullable String refusal)
    implements Serializable {

  /**
   * Where the image is looked for, one day around it: its local day is known to the tables alone.
   *
   * @param utc null for a line that is refused, which belongs anywhere
   */
  record Day(String userId, @Nullable LocalDate utc) implements Serializable {}

  /** Between the words of a name: the names of the house are lower case with underscores. */
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

  static Detection of(Line line) {
    Optional<List<String>> fields = CsvLine.fields(line.text());
    if (fields.isEmpty() || fields.get().size() != 3) {
      return refused(line, "three fields are expected: image, concept, score");
    }
    String image = fields.get().get(0).strip();
    String concept = concept(fields.get().get(1));
    Optional<ImageId> id = ImageId.parse(image);
    if (id.isEmpty()) {
      return refused(line, "'%s' is no image id like u1_20180503_0617_i00".formatted(image));
    }
    if (concept.isEmpty()) {
      return refused(line, "'%s' is no name of a concept".formatted(fields.get().get(1)));
    }
    double probability = probability(fields.get().get(2).strip());
    if (!(probability >= 0 && probability <= 1)) {
      return refused(
          line, "the score '%s' is no number from 0 to 1".formatted(fields.get().get(2)));
    }
    Day day =
        new Day(
            id.get().minute().user(), LocalDate.ofInstant(id.get().minute().utc(), ZoneOffset.UTC));
    return new Detection(
        line.file(), line.number(), day, "", image, concept, Score.of(probability), null);
  }

  /** Whether this is the line of names that a file may begin with. */
  static boolean isHeader(Line line) {
    return line.number() == 1
        && CsvLine.fields(line.text())
            .filter(fields -> fields.size() == 3)
            .filter(fields -> Double.isNaN(probability(fields.get(2).strip())))
            .filter(fields -> ImageId.parse(fields.get(0).strip()).isEmpty())
            .isPresent();
  }

  Detection refused(String reason) {
    return new Detection(file, line, day, text, image, null, 0, reason);
  }

  private static Detection refused(Line line, String reason) {
    return new Detection(
        line.file(), line.number(), new Day("", null), line.text(), "", null, 0, reason);
  }

  private static String concept(String name) {
    return BETWEEN_WORDS
        .matcher(name.toLowerCase(Locale.ROOT))
        .replaceAll(" ")
        .strip()
        .replace(' ', '_');
  }

  private static double probability(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
