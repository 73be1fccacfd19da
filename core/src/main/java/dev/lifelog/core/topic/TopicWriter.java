package dev.lifelog.core.topic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Writes topics as the organisers do, the same bytes everywhere. */
public final class TopicWriter {

  /** Control characters, halves of pairs and two that are none. */
  private static final Pattern FORBIDDEN =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\p{Cs}\\uFFFE\\uFFFF]");

  private TopicWriter() {}

  /**
   * Writes a file.
   *
   * @throws IllegalArgumentException if a text holds a character that XML cannot
   */
  public static void write(List<Topic> topics, Path file) {
    try (Writer out = Files.newBufferedWriter(file)) {
      write(topics, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(List<Topic> topics, Writer out) throws IOException {
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<topics>\n");
    for (Topic topic : topics) {
      out.write("  <topic>\n");
      element(out, "id", topic.id());
      element(out, "type", topic.type());
      element(out, "uid", topic.user());
      element(out, "title", topic.title());
      element(out, "description", topic.description());
      element(out, "narrative", topic.narrative());
      out.write("  </topic>\n");
    }
    out.write("</topics>\n");
  }

  private static void element(Writer out, String name, String text) throws IOException {
    if (FORBIDDEN.matcher(text).find()) {
      throw new IllegalArgumentException("<" + name + "> holds what XML cannot: " + text);
    }
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    out.write("    <" + name + ">" + escaped + "</" + name + ">\n");
  }
}
