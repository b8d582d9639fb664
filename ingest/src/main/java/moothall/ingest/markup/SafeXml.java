package moothall.ingest.markup;

import java.io.ByteArrayInputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML of strangers. A document with a DTD is refused before anything in it is believed: a DTD can
 * make a parser read files, ask other machines, and grow a page into gigabytes.
 */
public final class SafeXml {

  private static final String DEEPEST = "200";

  private SafeXml() {}

  /** Takes the document, event by event; the reader stands at the first element. */
  @FunctionalInterface
  public interface Route {
    void take(XMLStreamReader reader) throws XMLStreamException;
  }

  /** Whether the document is well formed to its end, without a DTD, and fit for the route. */
  public static boolean read(byte[] document, Route route) {
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(document));
      try {
        if (!standsAtRoot(reader)) {
          return false;
        }
        route.take(reader);
        while (reader.hasNext()) {
          reader.next();
        }
        return true;
      } finally {
        reader.close();
      }
    } catch (XMLStreamException notXml) {
      return false;
    }
  }

  private static boolean standsAtRoot(XMLStreamReader reader) throws XMLStreamException {
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          return true;
        }
        case XMLStreamConstants.DTD -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setProperty("jdk.xml.maxElementDepth", DEEPEST);
    factory.setXMLResolver((_, _, _, _) -> {
      throw new XMLStreamException("nothing outside the document is read");
    });
    return factory;
  }
}
