package dev.lifelog.core.topic;

import dev.lifelog.core.UserError;
import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.ProblemKind;
import dev.lifelog.core.problem.StrictProblems;
import dev.lifelog.core.problem.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads the topics of the Lifelog Search Challenge: XML as in 2019, or plain text as from 2020 on.
 * Which it is, the first character tells.
 */
public final class KnownItemReader {

  /** Real files hold less than a hundred topics. */
  private static final int LARGEST_FILE = 16 << 20;

  /** The first topic of any file begins here. */
  private static final int BEGINNING = 1 << 16;

  private static final Pattern TOPIC_ID = Pattern.compile("<TopicID\\b", Pattern.CASE_INSENSITIVE);

  private KnownItemReader() {}

  /** Whether a file holds such topics, and not those of the other tasks, which are XML as well. */
  public static boolean recognises(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(BEGINNING);
      return bytes.length > 0 && (!isXml(bytes) || TOPIC_ID.matcher(plain(bytes)).find());
    } catch (IOException unreadable) {
      // Whoever reads it says why.
      return false;
    }
  }

  /**
   * Reads a file of which everything must be usable.
   *
   * @throws UserError at the first topic that is not
   */
  public static List<KnownItem> read(Path file) {
    return read(file, new StrictProblems());
  }

  /** Reads what is usable and reports the rest. */
  public static List<KnownItem> read(Path file, Consumer<Problem> problems) {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(LARGEST_FILE + 1);
    } catch (IOException e) {
      problems.accept(Unreadable.of(file, file.toString(), e));
      return List.of();
    }
    return read(bytes, file.toString(), problems);
  }

  static List<KnownItem> read(byte[] bytes, String name, Consumer<Problem> problems) {
    KnownItems items = new KnownItems(name, problems);
    if (bytes.length > LARGEST_FILE) {
      items.report(
          ProblemKind.TOPICS_MALFORMED,
          0,
          null,
          "the file is larger than " + (LARGEST_FILE >> 20) + " MiB",
          "Name a file of topics, or split it");
      return List.of();
    }
    if (isXml(bytes)) {
      new KnownItemXml(items).read(bytes);
    } else {
      new KnownItemText(items).read(bytes);
    }
    return items.all();
  }

  private static boolean isXml(byte[] bytes) {
    return plain(Arrays.copyOf(bytes, Math.min(bytes.length, 200)))
        .replaceFirst("^(\u00EF\u00BB\u00BF|\u00FE\u00FF|\u00FF\u00FE)", "")
        .stripLeading()
        .startsWith("<");
  }

  /** Markup as it is in any encoding of Latin letters, of one byte or two. */
  private static String plain(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
  }
}
