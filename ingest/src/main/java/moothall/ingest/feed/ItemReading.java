package moothall.ingest.feed;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import moothall.ingest.markup.PlainText;
import org.jspecify.annotations.Nullable;

/** Reads one item, RSS's or Atom's: where both have a word for a thing, either is taken. */
final class ItemReading {

  private static final String THREADS = "http://purl.org/syndication/thread/1.0";

  private final Map<String, String> texts = new HashMap<>();
  private @Nullable String words;
  private @Nullable String summary;
  private @Nullable String link;
  private @Nullable String answers;

  private ItemReading() {}

  /** The reader stands at the item's beginning, and afterwards at its end. */
  static FeedItem read(XMLStreamReader reader) throws XMLStreamException {
    ItemReading reading = new ItemReading();
    while (reader.next() != XMLStreamConstants.END_ELEMENT) {
      if (reader.isStartElement()) {
        reading.take(reader);
      }
    }
    return reading.item();
  }

  private void take(XMLStreamReader reader) throws XMLStreamException {
    String name = reader.getLocalName();
    switch (name) {
      case "encoded", "content" -> words = words(reader);
      case "description", "summary" -> summary = words(reader);
      case "author" -> author(reader);
      case "link" -> link(reader);
      case "in-reply-to" -> {
        if (THREADS.equals(reader.getNamespaceURI())) {
          answers = reader.getAttributeValue(null, "ref");
        }
        Subtree.skip(reader);
      }
      case "guid", "id", "creator", "pubDate", "published", "updated", "date" ->
          texts.putIfAbsent(name, Subtree.text(reader).strip());
      default -> Subtree.skip(reader);
    }
  }

  /** Atom says which sort of text it is; in RSS it is HTML. */
  private static String words(XMLStreamReader reader) throws XMLStreamException {
    String type = reader.getAttributeValue(null, "type");
    boolean atom = FeedDocument.ATOM.equals(reader.getNamespaceURI());
    if (atom && "xhtml".equals(type)) {
      return PlainText.ofHtml(Subtree.html(reader));
    }
    String text = Subtree.text(reader);
    return atom && (type == null || type.equals("text")) ? text.strip() : PlainText.ofHtml(text);
  }

  /** Atom names the author within; RSS gives an address, with the name in brackets behind it. */
  private void author(XMLStreamReader reader) throws XMLStreamException {
    StringBuilder own = new StringBuilder();
    while (reader.next() != XMLStreamConstants.END_ELEMENT) {
      if (reader.isCharacters()) {
        own.append(reader.getText());
      } else if (reader.isStartElement() && reader.getLocalName().equals("name")) {
        texts.putIfAbsent("creator", Subtree.text(reader).strip());
      } else if (reader.isStartElement()) {
        Subtree.skip(reader);
      }
    }
    int open = own.indexOf("(");
    int close = own.lastIndexOf(")");
    if (open >= 0 && close > open) {
      texts.putIfAbsent("creator", own.substring(open + 1, close).strip());
    }
  }

  private void link(XMLStreamReader reader) throws XMLStreamException {
    String target = reader.getAttributeValue(null, "href");
    String relation = reader.getAttributeValue(null, "rel");
    String text = Subtree.text(reader).strip();
    boolean alternate = relation == null || relation.equals("alternate");
    if (link == null && alternate) {
      link = target == null ? text : target.strip();
    }
  }

  private FeedItem item() {
    return new FeedItem(
        first("guid", "id", link),
        first("creator", "creator", null),
        words == null || words.isEmpty() ? summary : words,
        first("pubDate", "published", first("date", "updated", null)),
        texts.get("updated"),
        link == null || link.isEmpty() ? null : link,
        answers);
  }

  private @Nullable String first(String one, String other, @Nullable String otherwise) {
    String found = texts.getOrDefault(one, texts.getOrDefault(other, ""));
    return found.isEmpty() ? otherwise : found;
  }
}
