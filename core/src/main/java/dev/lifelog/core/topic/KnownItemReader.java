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
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads the topics of the Lifelog Search Challenge: XML as in 2019, or plain text as from 2020 on.
 * Which it is, the first character tells.
 */
public final class KnownItemReader {

  /** Real files hold less than a hundred topics. */
  private static final int LARGEST_FILE = 16 << 20;

  private KnownItemReader() {}

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
    String beginning =
        new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
    return beginning
        .replaceFirst("^(\u00EF\u00BB\u00BF|\u00FE\u00FF|\u00FF\u00FE)", "")
        .replace("\0", "")
        .stripLeading()
        .startsWith("<");
  }
}
