package moothall.moderation.detection.names;

/**
 * The handles with which a reply begins on platforms that put those of everybody in the
 * conversation before it, the page's own first: they say who is told of it, and not who is meant.
 */
public final class LeadingHandles {

  private static final char AT = '@';
  private static final char WIDE_AT = '\uFF20';
  private static final String BETWEEN = ".,:";

  private LeadingHandles() {}

  /** The words behind them; the same words where there are none. */
  public static String leftOut(String words) {
    int from = 0;
    while (true) {
      int at = from;
      while (at < words.length() && isBetween(words.charAt(at))) {
        at++;
      }
      int end = at + 1;
      while (end < words.length() && isOfHandle(words.charAt(end))) {
        end++;
      }
      if (at >= words.length() || !isAt(words.charAt(at)) || end == at + 1) {
        return words.substring(from);
      }
      from = end;
    }
  }

  private static boolean isBetween(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT
        || BETWEEN.indexOf(c) >= 0;
  }

  /** Where accounts live on many servers, a handle has a second @. */
  private static boolean isOfHandle(char c) {
    return Mentions.isHandle(c) || isAt(c);
  }

  private static boolean isAt(char c) {
    return c == AT || c == WIDE_AT;
  }
}
