package moothall.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import moothall.ingest.markup.ElementSlices;
import moothall.ingest.markup.SafeXml;
import moothall.ingest.markup.XmlCharacters;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it was answered: RSS 2.0 or Atom.
 *
 * @param items in the feed's order
 * @param raw each of them exactly as it stands in the answer
 * @param next address of the page after, as RFC 5005 has it; null if there is none
 */
record FeedDocument(List<FeedItem> items, List<byte[]> raw, @Nullable String next) {

  static final String ATOM = "http://www.w3.org/2005/Atom";

  /** Empty if the answer is neither, has a DTD, or is in an encoding that cannot be cut. */
  static Optional<FeedDocument> of(byte[] body) {
    return read(body, body).or(() -> read(body, XmlCharacters.blanked(body)));
  }

  /** Software that lets a resident's control character through has no well-formed feed. */
  private static Optional<FeedDocument> read(byte[] body, byte[] wellFormed) {
    Collected collected = new Collected();
    if (!SafeXml.read(wellFormed, collected::read) || collected.item.isEmpty()) {
      return Optional.empty();
    }
    List<byte[]> raw = ElementSlices.of(body, collected.item, collected.level);
    return raw.size() == collected.items.size()
        ? Optional.of(new FeedDocument(collected.items, raw, collected.next))
        : Optional.empty();
  }

  private static final class Collected {
    private final List<FeedItem> items = new ArrayList<>();
    private String item = "";
    private int level;
    private @Nullable String next;

    void read(XMLStreamReader reader) throws XMLStreamException {
      String root = reader.getLocalName();
      if (root.equals("feed") && ATOM.equals(reader.getNamespaceURI())) {
        begin("entry", 2);
      } else if (root.equals("rss")) {
        begin("item", 3);
      } else {
        return;
      }
      int depth = 1;
      while (depth > 0) {
        reader.next();
        if (reader.isEndElement()) {
          depth--;
        } else if (reader.isStartElement() && depth + 1 == level) {
          child(reader);
        } else if (reader.isStartElement()) {
          depth++;
        }
      }
    }

    private void begin(String name, int depth) {
      item = name;
      level = depth;
    }

    private void child(XMLStreamReader reader) throws XMLStreamException {
      if (reader.getLocalName().equals(item)) {
        items.add(ItemReading.read(reader));
        return;
      }
      boolean further =
          reader.getLocalName().equals("link")
              && ATOM.equals(reader.getNamespaceURI())
              && "next".equals(reader.getAttributeValue(null, "rel"));
      next = further ? reader.getAttributeValue(null, "href") : next;
      Subtree.skip(reader);
    }
  }
}
