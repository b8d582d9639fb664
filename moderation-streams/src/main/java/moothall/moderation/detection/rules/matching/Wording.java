package moothall.moderation.detection.rules.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One way in which a part of a pattern may be worded: letters, digits, single spaces, and signs for
 * what is not known letter by letter. {@link Words} writes texts without apostrophes inside words,
 * so they are left out here too.
 */
final class Wording {

  /** Something, perhaps empty, of which nothing is known. */
  static final String ANYTHING = "\u0001";

  /** Something that parts words, and perhaps more. */
  static final String GAP = "\u0002";

  /** The beginning or end of a word, without any length. */
  static final String BOUNDARY = "\u0003";

  private static final int SHORTEST = 3;
  private static final int SHORTEST_WHOLE = 2;

  private Wording() {}

  /** How a sign of a pattern that stands for itself is worded, or one that stands for an end. */
  static String of(char c) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == ' ') {
      return String.valueOf(c);
    }
    return switch (c) {
      case '\'', '\u2019' -> "";
      case '^', '$' -> BOUNDARY;
      default -> c < 0x80 && !Character.isLetter(c) ? GAP : ANYTHING;
    };
  }

  /** What a text must hold that holds this wording. */
  static Need need(String wording) {
    List<Need> needs = new ArrayList<>();
    int from = 0;
    while (from < wording.length()) {
      int to = from;
      while (to < wording.length() && isPlain(wording.charAt(to))) {
        to++;
      }
      add(wording, from, to, needs);
      from = to + 1;
    }
    return Need.all(needs);
  }

  /** Whether whatever follows one of these begins a word. */
  static boolean allEndApart(Set<String> wordings) {
    return wordings.stream()
        .allMatch(it -> it.endsWith(" ") || it.endsWith(GAP) || it.endsWith(BOUNDARY));
  }

  private static void add(String wording, int from, int to, List<Need> needs) {
    String text = wording.substring(from, to);
    String words = singleSpaced(text.strip());
    boolean begins = text.startsWith(" ") || parts(wording, from - 1);
    boolean ends = text.endsWith(" ") || parts(wording, to);
    int least = begins && ends ? SHORTEST_WHOLE : SHORTEST;
    if (words.length() >= least) {
      needs.add(new Need.Literal(words, begins, ends));
    }
  }

  private static String singleSpaced(String text) {
    StringBuilder words = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != ' ' || text.charAt(i - 1) != ' ') {
        words.append(text.charAt(i));
      }
    }
    return words.toString();
  }

  private static boolean parts(String wording, int at) {
    return at >= 0
        && at < wording.length()
        && (wording.startsWith(GAP, at) || wording.startsWith(BOUNDARY, at));
  }

  private static boolean isPlain(char c) {
    return c >= ' ';
  }
}
