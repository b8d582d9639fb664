package moothall.ingest.markup;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts elements out of XML exactly as they stand in it. Only for XML that a parser has found well
 * formed and without a DTD, in an encoding that writes ASCII as ASCII: what the parser counted must
 * be compared with what is cut.
 */
public final class ElementSlices {

  private final byte[] xml;
  private final String name;
  private final int level;
  private final List<byte[]> slices = new ArrayList<>();
  private int depth;
  private int start = -1;

  private ElementSlices(byte[] xml, String name, int level) {
    this.xml = xml;
    this.name = name;
    this.level = level;
  }

  /** Elements of that local name, so many levels deep; the root is one deep. */
  public static List<byte[]> of(byte[] xml, String name, int level) {
    ElementSlices cut = new ElementSlices(xml, name, level);
    int at = cut.next(0);
    while (at < xml.length) {
      at = cut.next(cut.pass(at));
    }
    return cut.slices;
  }

  private int next(int from) {
    int at = from;
    while (at < xml.length && xml[at] != '<') {
      at++;
    }
    return at;
  }

  /** Passes what begins here, and returns the position behind it. */
  private int pass(int at) {
    if (begins("<!--", at)) {
      return behind("-->", at + 4);
    }
    if (begins("<![CDATA[", at)) {
      return behind("]]>", at + 9);
    }
    if (begins("<?", at)) {
      return behind("?>", at + 2);
    }
    int end = behindTag(at);
    if (begins("</", at)) {
      close(end);
    } else {
      open(at);
      if (end >= 2 && xml[end - 2] == '/') {
        close(end);
      }
    }
    return end;
  }

  private void open(int at) {
    depth++;
    if (depth == level && isNamed(at + 1)) {
      start = at;
    }
  }

  private void close(int end) {
    if (depth == level && start >= 0) {
      slices.add(Arrays.copyOfRange(xml, start, end));
      start = -1;
    }
    depth--;
  }

  private boolean isNamed(int at) {
    int end = at;
    while (end < xml.length && " \t\r\n/>".indexOf(xml[end]) < 0) {
      end++;
    }
    String qualified = new String(xml, at, end - at, StandardCharsets.ISO_8859_1);
    return qualified.substring(qualified.indexOf(':') + 1).equals(name);
  }

  /** A closing bracket may stand in an attribute's value. */
  private int behindTag(int at) {
    int quote = 0;
    for (int i = at; i < xml.length; i++) {
      if (quote != 0) {
        quote = xml[i] == quote ? 0 : quote;
      } else if (xml[i] == '"' || xml[i] == '\'') {
        quote = xml[i];
      } else if (xml[i] == '>') {
        return i + 1;
      }
    }
    return xml.length;
  }

  private int behind(String end, int from) {
    for (int at = from; at < xml.length; at++) {
      if (begins(end, at)) {
        return at + end.length();
      }
    }
    return xml.length;
  }

  private boolean begins(String with, int at) {
    if (at + with.length() > xml.length) {
      return false;
    }
    for (int i = 0; i < with.length(); i++) {
      if (xml[at + i] != with.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
