package dev.lifelog.core.topic;

import static dev.lifelog.core.problem.ProblemKind.TOPIC_DUPLICATE;
import static dev.lifelog.core.problem.ProblemKind.TOPIC_EMPTY_ELEMENT;
import static dev.lifelog.core.problem.ProblemKind.TOPIC_WITHOUT_ID;
import static dev.lifelog.core.problem.ProblemKind.TOPIC_WITHOUT_TEXT;

import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.ProblemKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads one topic after the other from the place where the document stands. */
final class TopicParser {

  /** Zero-width spaces, soft hyphens, marks of direction and of byte order. */
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");

  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  private static final Set<String> ELEMENTS =
      Set.of("id", "type", "uid", "title", "description", "narrative");

  /** What a topic should say; its type is empty in most real files. */
  private static final List<String> EXPECTED = List.of("uid", "title", "description", "narrative");

  private final String file;
  private final XMLStreamReader xml;
  private final List<Topic> topics;
  private final Consumer<Problem> problems;
  private final Set<String> ids = new HashSet<>();

  TopicParser(String file, XMLStreamReader xml, List<Topic> topics, Consumer<Problem> problems) {
    this.file = file;
    this.xml = xml;
    this.topics = topics;
    this.problems = problems;
  }

  /** Reads up to the end of the topic whose beginning was just read. */
  void topic() throws XMLStreamException {
    long line = xml.getLocation().getLineNumber();
    Map<String, String> texts = new HashMap<>();
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.isStartElement()) {
        String element = xml.getLocalName();
        String text = text();
        if (ELEMENTS.contains(element)) {
          texts.merge(element, text, (before, more) -> (before + " " + more).strip());
        }
      }
    }
    add(line, texts);
  }

  /** The text of the element whose beginning was just read, with that of the elements within. */
  private String text() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XMLStreamException(
                "The entity " + xml.getLocalName() + " is not declared", xml.getLocation());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
        default -> {}
      }
    }
    return clean(text);
  }

  private void add(long line, Map<String, String> texts) {
    String id = texts.getOrDefault("id", "");
    if (id.isEmpty()) {
      report(TOPIC_WITHOUT_ID, line, null, "a topic has no id", "Write <id>001</id>");
      return;
    }
    if (!ids.add(id)) {
      report(
          TOPIC_DUPLICATE,
          line,
          id,
          "a topic has the id of one before it; it is left out",
          "Give each topic an id of its own");
      return;
    }
    String title = texts.getOrDefault("title", "");
    String description = texts.getOrDefault("description", "");
    if (title.isEmpty() && description.isEmpty()) {
      report(
          TOPIC_WITHOUT_TEXT,
          line,
          id,
          "the topic has neither title nor description, so it asks nothing",
          "Write at least one of the two");
      return;
    }
    for (String element : EXPECTED) {
      if (texts.getOrDefault(element, "").isEmpty()) {
        report(
            TOPIC_EMPTY_ELEMENT,
            line,
            id,
            "the topic's <" + element + "> is missing or empty",
            element.equals("uid") ? "Name the user, or all users are asked about" : "Fill it in");
      }
    }
    topics.add(
        new Topic(
            id,
            texts.getOrDefault("type", ""),
            texts.getOrDefault("uid", ""),
            title,
            description,
            texts.getOrDefault("narrative", "")));
  }

  private void report(
      ProblemKind kind, long line, @Nullable String value, String message, String remedy) {
    problems.accept(new Problem(kind, file, line, value, message, remedy));
  }

  /** One line without the invisible characters that real titles carry. */
  private static String clean(CharSequence text) {
    String visible = INVISIBLE.matcher(text).replaceAll("");
    return BLANK.matcher(visible).replaceAll(" ").strip();
  }
}
