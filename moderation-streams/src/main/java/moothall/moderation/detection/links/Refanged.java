package moothall.moderation.detection.links;

import java.util.Locale;
import java.util.Set;
import moothall.moderation.detection.AsWritten;
import moothall.moderation.detection.Recognised;

/**
 * A text in which dots that were taken out of links are back: [.], (dot), " dot com". Every sign
 * knows where it came from.
 */
final class Refanged {

  private static final Set<String> INNER = Set.of(".", "dot", ":", "/");
  private static final Set<String> NOT_A_NAME = Set.of("the", "a", "an", "big", "to", "at", "of");
  private static final int LONGEST_INNER = 5;

  private final AsWritten source;
  private final StringBuilder text;
  private final int[] from;
  private final int[] to;

  private Refanged(AsWritten source) {
    this.source = source;
    int length = source.text().length();
    this.text = new StringBuilder(length);
    this.from = new int[length];
    this.to = new int[length];
  }

  static Refanged of(AsWritten source) {
    Refanged refanged = new Refanged(source);
    String text = source.text();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = c == '[' || c == '(' || c == '{' ? endOfBrackets(text, at) : at;
      if (end > at) {
        String inner = text.substring(at + 1, end - 1).strip();
        refanged.trim(text, at);
        refanged.append(inner.length() == 1 ? inner.charAt(0) : '.', at, end);
        at = inner.length() > 1 ? behindSpace(text, end) : end;
      } else if (c == ' ' && isSpelt(text, at)) {
        refanged.append('.', at, at + 5);
        at += 5;
      } else {
        refanged.append(c, at, at + 1);
        at++;
      }
    }
    return refanged;
  }

  String text() {
    return text.toString();
  }

  Recognised seen(Link link, String canonical) {
    return source.seen(from[link.from()], to[link.to() - 1], canonical);
  }

  /** A space before "(dot)" belongs to the disguise. */
  private void trim(String original, int at) {
    boolean word = original.charAt(at + 1) != '.';
    if (word
        && at > 1
        && original.charAt(at - 1) == ' '
        && !text.isEmpty()
        && text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
  }

  /** So does the space behind it, if the name goes on there. */
  private static int behindSpace(String text, int at) {
    boolean goesOn =
        at + 1 < text.length()
            && text.charAt(at) == ' '
            && Character.isLetterOrDigit(text.charAt(at + 1));
    return goesOn ? at + 1 : at;
  }

  /** One past "[.]" or "(dot)", or the same place if no such thing begins there. */
  private static int endOfBrackets(String text, int at) {
    for (int end = at + 2; end < text.length() && end <= at + LONGEST_INNER + 1; end++) {
      if (")]}".indexOf(text.charAt(end)) >= 0) {
        String inner = text.substring(at + 1, end).strip().toLowerCase(Locale.ROOT);
        return INNER.contains(inner) ? end + 1 : at;
      }
    }
    return at;
  }

  /** Whether " dot " and the ending of a domain follow. */
  private static boolean isSpelt(String text, int space) {
    if (!text.regionMatches(true, space, " dot ", 0, 5)) {
      return false;
    }
    int end = space + 5;
    while (end < text.length() && end - space < 15 && Character.isLetter(text.charAt(end))) {
      end++;
    }
    int begin = space;
    while (begin > 0 && space - begin < 8 && Character.isLetterOrDigit(text.charAt(begin - 1))) {
      begin--;
    }
    String ending = text.substring(space + 5, end).toLowerCase(Locale.ROOT);
    String name = text.substring(begin, space).toLowerCase(Locale.ROOT);
    return (Endings.isKnown(ending) || name.equals("www"))
        && !name.isEmpty()
        && !NOT_A_NAME.contains(name);
  }

  private void append(char c, int first, int last) {
    from[text.length()] = first;
    to[text.length()] = last;
    text.append(c);
  }
}
