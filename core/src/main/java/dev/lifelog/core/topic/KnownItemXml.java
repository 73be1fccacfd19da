package dev.lifelog.core.topic;

import dev.lifelog.core.problem.ProblemKind;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads topics as XML: {@code TopicID}, {@code Descriptions/Description}, {@code
 * RelevantImageIDs/ImageID} in each {@code Topic}.
 */
final class KnownItemXml {

  private final KnownItems items;

  KnownItemXml(KnownItems items) {
    this.items = items;
  }

  void read(byte[] bytes) {
    try {
      document(TopicXml.factory().createXMLStreamReader(new ByteArrayInputStream(bytes)));
    } catch (XMLStreamException e) {
      Location place = e.getLocation();
      items.report(
          ProblemKind.TOPICS_MALFORMED,
          place == null ? 0 : Math.max(0, place.getLineNumber()),
          null,
          "the file is not well-formed XML: " + TopicXml.reason(e),
          "Correct the line; nothing after it can be read");
    }
  }

  private void document(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        items.report(
            ProblemKind.TOPICS_FORBIDDEN_DTD,
            xml.getLocation().getLineNumber(),
            "<!DOCTYPE",
            "the file declares a document type; topics with one are not read",
            "Remove the DOCTYPE and every entity that it declares");
        return;
      }
      if (event == XMLStreamConstants.START_ELEMENT && is(xml, "Topic")) {
        topic(xml);
      }
    }
  }

  private void topic(XMLStreamReader xml) throws XMLStreamException {
    long line = xml.getLocation().getLineNumber();
    String id = "";
    List<String> hints = new ArrayList<>();
    List<String> images = new ArrayList<>();
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && is(xml, "Topic"))) {
      if (!xml.isStartElement()) {
        continue;
      }
      if (is(xml, "TopicID")) {
        id = text(xml);
      } else if (is(xml, "Description")) {
        add(hints, text(xml));
      } else if (is(xml, "ImageID")) {
        add(images, text(xml));
      }
    }
    items.add(line, id, hints, images);
  }

  private static boolean is(XMLStreamReader xml, String element) {
    return xml.getLocalName().equalsIgnoreCase(element);
  }

  private static void add(List<String> texts, String text) {
    if (!text.isEmpty()) {
      texts.add(text);
    }
  }

  private static String text(XMLStreamReader xml) throws XMLStreamException {
    return xml.getElementText().replaceAll("\\p{Cf}+", "").replaceAll("\\s+", " ").strip();
  }
}
