package moothall.moderation.detection.links;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import moothall.moderation.detection.AsWritten;

/** Finds links in a refanged text, chunk by chunk between white space. */
final class Links {

  private static final String SEPARATORS = "_-.* ";
  private static final int LONGEST_SCHEME = 14;
  private static final int LONGEST_HOST = 253;
  private static final String BEHIND = ".,;:!?)]}'\"*>";

  private final String text;
  private final List<Link> found = new ArrayList<>();

  private Links(String text) {
    this.text = text;
  }

  static List<Link> in(Refanged refanged) {
    return in(refanged.text());
  }

  static List<Link> in(String text) {
    Links links = new Links(text);
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && "<>\"\n ".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      links.readChunk(at, end);
      at = Math.max(end, at + 1);
    }
    return links.found;
  }

  static List<Link> in(AsWritten text) {
    return in(Refanged.of(text));
  }

  private void readChunk(int from, int to) {
    int slashes = text.indexOf("://", from, to);
    int colon = slashes < 0 ? text.indexOf(":\\\\", from, to) : slashes;
    int bareEnd = colon < 0 ? to : schemeBegin(colon, from);
    readBare(from, bareEnd, colon < 0 ? to : bareEnd);
    if (colon >= 0) {
      add(bareEnd, colon + 3, trimmed(colon + 3, to));
    }
  }

  /** Where "http" begins, also as h_t_t_p or hxxp. */
  private int schemeBegin(int colon, int from) {
    int begin = colon;
    int at = colon - 1;
    while (at >= from && colon - at <= LONGEST_SCHEME) {
      char c = text.charAt(at);
      if (Character.isLetter(c)) {
        begin = at;
      } else if (SEPARATORS.indexOf(c) < 0) {
        break;
      }
      at--;
    }
    return begin;
  }

  private void readBare(int from, int to, int pathEnd) {
    int at = from;
    while (at < to) {
      int end = at;
      while (end < to && isHostSign(text.charAt(end))) {
        end++;
      }
      int next = Math.max(end, at + 1);
      boolean mail = around(at - 1) == '@' || around(end) == '@';
      if (end > at && !mail) {
        int hostEnd = trimmed(at, end);
        boolean path = end == hostEnd && (around(end) == '/' || around(end) == '?');
        if (hostEnd > at && isBareHost(text.substring(at, hostEnd), path)) {
          next = path ? trimmed(at, pathEnd) : hostEnd;
          add(at, at, next);
        }
      }
      at = Math.max(next, at + 1);
    }
  }

  private void add(int from, int hostFrom, int to) {
    int end = hostFrom;
    int begin = hostFrom;
    while (end < to && "/?#\\".indexOf(text.charAt(end)) < 0) {
      begin = text.charAt(end) == '@' ? end + 1 : begin;
      end++;
    }
    int hostEnd = begin;
    while (hostEnd < end && text.charAt(hostEnd) != ':' && hostEnd - begin < LONGEST_HOST) {
      hostEnd++;
    }
    if (hostEnd > begin && Character.isLetterOrDigit(text.charAt(begin))) {
      String host = text.substring(begin, hostEnd).toLowerCase(Locale.ROOT);
      String path = text.substring(end, to).toLowerCase(Locale.ROOT);
      found.add(new Link(from, to, host, path));
    }
  }

  private static boolean isBareHost(String written, boolean path) {
    int dot = written.lastIndexOf('.');
    if (dot <= 0 || written.length() > LONGEST_HOST || written.contains("..")) {
      return false;
    }
    String host = written.toLowerCase(Locale.ROOT);
    String ending = written.substring(dot + 1);
    boolean oneCase =
        ending.equals(host.substring(dot + 1)) || written.equals(written.toUpperCase(Locale.ROOT));
    if (!oneCase) {
      return false;
    }
    String plain = host.substring(dot + 1);
    boolean www = host.startsWith("www.") && plain.length() >= 2 && dot > 4;
    boolean letter = host.chars().limit(dot).anyMatch(Character::isLetter);
    boolean shown = path || host.indexOf('-') > 0 || host.indexOf('.') < dot;
    return www
        || (letter && Endings.isCertain(plain))
        || (letter && shown && Endings.isKnown(plain))
        || ShortLinks.HOSTS.contains(host)
        || plain.startsWith("xn--");
  }

  private int trimmed(int from, int to) {
    int end = to;
    while (end > from && BEHIND.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private char around(int at) {
    return at < 0 || at >= text.length() ? ' ' : text.charAt(at);
  }

  private static boolean isHostSign(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-' || Character.isSurrogate(c);
  }
}
