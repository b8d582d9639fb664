package moothall.ingest.feed;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Entities;

/** What stands in one element. The reader stands at its beginning, and afterwards at its end. */
final class Subtree {

  private Subtree() {}

  static void skip(XMLStreamReader reader) throws XMLStreamException {
    var _ = text(reader);
  }

  /** All text in it, without the elements around that. */
  static String text(XMLStreamReader reader) throws XMLStreamException {
    return read(reader, false);
  }

  /** The same as HTML: elements and what they link to. */
  static String html(XMLStreamReader reader) throws XMLStreamException {
    return read(reader, true);
  }

  private static String read(XMLStreamReader reader, boolean tags) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          text.append(tags ? opening(reader) : "");
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          text.append(tags && depth > 0 ? "</" + reader.getLocalName() + ">" : "");
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(tags ? Entities.escape(reader.getText()) : reader.getText());
        default -> {}
      }
    }
    return text.toString();
  }

  private static String opening(XMLStreamReader reader) {
    String target = reader.getAttributeValue(null, "href");
    return "<"
        + reader.getLocalName()
        + (target == null ? "" : " href=\"" + Entities.escape(target) + "\"")
        + ">";
  }
}
