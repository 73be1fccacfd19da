package dev.lifelog.core.topic;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/** How topics are parsed: no document type, nothing from outside. */
final class TopicXml {

  private TopicXml() {}

  /** The JDK's own: parsers that others bring along understand these properties differently. */
  static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLReporter((message, type, information, place) -> {});
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("external entities are not read");
        });
    return factory;
  }

  /** The parser's own message puts position and reason on lines of their own. */
  static String reason(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int last = message.lastIndexOf("Message: ");
    String reason = last < 0 ? message : message.substring(last + "Message: ".length());
    return reason.replaceAll("\\s+", " ").strip().replaceAll("\\.$", "");
  }
}
