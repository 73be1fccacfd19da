package dev.lifelog.core.topic;

import dev.lifelog.core.UserError;
import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.ProblemKind;
import dev.lifelog.core.problem.StrictProblems;
import dev.lifelog.core.problem.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the organisers' topics. A file with a document type is refused whole: topics have none, and
 * entities can read other files or grow without bound.
 */
public final class TopicReader {

  /** Some 20,000 topics; real files hold less than a hundred. */
  private static final int LARGEST_FILE = 16 << 20;

  private final String file;
  private final Consumer<Problem> problems;
  private final List<Topic> topics = new ArrayList<>();

  private TopicReader(String file, Consumer<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * Reads a file of which everything must be usable.
   *
   * @throws UserError at the first topic that is not
   */
  public static List<Topic> read(Path file) {
    return read(file, new StrictProblems());
  }

  /** Reads what is usable and reports the rest. */
  public static List<Topic> read(Path file, Consumer<Problem> problems) {
    return read(file, file.toString(), problems);
  }

  /**
   * Reads what is usable and reports the rest.
   *
   * @param name of the file in the problems
   */
  public static List<Topic> read(Path file, String name, Consumer<Problem> problems) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, name, problems);
    } catch (IOException e) {
      problems.accept(Unreadable.of(file, name, e));
      return List.of();
    }
  }

  /** The same for a stream, which stays open. */
  public static List<Topic> read(InputStream in, String name, Consumer<Problem> problems)
      throws IOException {
    byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
    if (bytes.length > LARGEST_FILE) {
      problems.accept(
          new Problem(
              ProblemKind.TOPICS_MALFORMED,
              name,
              0,
              null,
              "the file is larger than " + (LARGEST_FILE >> 20) + " MiB",
              "Name a file of topics, or split it"));
      return List.of();
    }
    return new TopicReader(name, problems).read(bytes);
  }

  private List<Topic> read(byte[] bytes) {
    long malformed = Utf8.malformedLine(bytes);
    if (malformed > 0 && Utf8.isExpected(bytes)) {
      report(
          ProblemKind.TOPICS_MALFORMED,
          malformed,
          null,
          "the bytes are not those of UTF-8",
          "Save the file as UTF-8, or name its encoding in its first line");
      return topics;
    }
    try {
      XMLStreamReader xml =
          TopicXml.factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
      document(xml);
    } catch (XMLStreamException e) {
      Location place = e.getLocation();
      report(
          ProblemKind.TOPICS_MALFORMED,
          place == null ? 0 : Math.max(0, place.getLineNumber()),
          null,
          "the file is not well-formed XML: " + TopicXml.reason(e),
          "Correct the line; nothing after it can be read");
    }
    return topics;
  }

  private void document(XMLStreamReader xml) throws XMLStreamException {
    TopicParser parser = new TopicParser(file, xml, topics, problems);
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        report(
            ProblemKind.TOPICS_FORBIDDEN_DTD,
            xml.getLocation().getLineNumber(),
            "<!DOCTYPE",
            "the file declares a document type; topics with one are not read",
            "Remove the DOCTYPE and every entity that it declares");
        return;
      }
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("topic")) {
        parser.topic();
      }
    }
    if (topics.isEmpty()) {
      report(
          ProblemKind.TOPICS_EMPTY,
          0,
          null,
          "the file holds no topic that can be used",
          "Write <topics><topic><id>001</id>…</topic></topics>");
    }
  }

  private void report(
      ProblemKind kind, long line, @Nullable String value, String message, String remedy) {
    problems.accept(new Problem(kind, file, line, value, message, remedy));
  }
}
