package moothall.moderation.detection.rules.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads off a pattern which literals every match must hold, so that most comments never meet the
 * pattern. Takes the longest stretch of plain letters that is neither optional nor one of several
 * alternatives; of top-level alternatives, one each. Errs on the side of finding none.
 */
final class RequiredLiterals {

  /** Stands before a literal that follows a word boundary. */
  static final String BEGINS_WORD = " ";

  private static final int SHORTEST = 3;
  private static final Set<String> COMMON =
      Set.of(
          "the", "and", "you", "that", "was", "for", "are", "with", "his", "they", "this", "have",
          "from", "had", "not", "but", "what", "all", "were", "when", "your", "can", "said",
          "there", "use", "each", "which", "she", "how", "their", "will", "would", "about", "out",
          "many", "then", "them", "these", "some", "her", "has", "him", "into", "time", "get",
          "got", "just", "like", "who", "did", "don", "one", "our", "now", "been", "why", "should",
          "please", "need", "ing");
  private static final String ESCAPES = "bBdDsSwW";

  private final String pattern;
  private int at;

  private RequiredLiterals(String pattern) {
    this.pattern = pattern;
  }

  /**
   * The literals of which every match holds at least one, with {@link #BEGINS_WORD} in front where
   * the match must begin a word there.
   *
   * @throws IllegalArgumentException if there is none, saying what was expected
   */
  static List<String> of(String pattern) {
    List<String> literals = new RequiredLiterals(pattern).alternatives(false);
    if (literals.isEmpty()) {
      throw new IllegalArgumentException(
          "/"
              + pattern
              + "/ (expected: three plain lower-case letters in a row that every match must hold)");
    }
    return literals;
  }

  /** One literal for each alternative; none at all if one of them has none. */
  private List<String> alternatives(boolean atBoundary) {
    List<String> found = new ArrayList<>();
    boolean complete = true;
    do {
      List<String> one = sequence(atBoundary);
      complete &= !one.isEmpty();
      found.addAll(one);
    } while (take('|'));
    return complete ? found : List.of();
  }

  /** The best literals of a run of parts up to an alternative, a closing bracket or the end. */
  private List<String> sequence(boolean atBoundary) {
    boolean begins = atBoundary;
    List<String> best = List.of();
    StringBuilder run = new StringBuilder();
    while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
      char c = pattern.charAt(at);
      List<String> inGroup = List.of();
      boolean plain = false;
      boolean boundary = pattern.startsWith("\\b", at);
      if (c == '(') {
        inGroup = group(begins && run.isEmpty());
      } else if (c == '[') {
        skipClass();
      } else if (c == '\\') {
        skipEscape();
      } else {
        plain = isPlain(c);
        at++;
      }
      int least = repetition();
      if (plain && least == 1) {
        run.append(c);
        continue;
      }
      if (plain && least > 1) {
        run.append(c);
      }
      best = better(best, literal(run, begins));
      run.setLength(0);
      begins = least == 1 && (boundary || c == ' ');
      if (least > 0) {
        best = better(best, inGroup);
      }
    }
    return better(best, literal(run, begins));
  }

  private List<String> group(boolean atBoundary) {
    at++;
    if (at < pattern.length() && pattern.charAt(at) == '?') {
      while (at < pattern.length() && pattern.charAt(at) != ':' && pattern.charAt(at) != ')') {
        at++;
      }
      if (at < pattern.length() && pattern.charAt(at) == ':') {
        at++;
      }
    }
    List<String> inside = alternatives(atBoundary);
    take(')');
    return inside;
  }

  private void skipEscape() {
    char escaped = at + 1 < pattern.length() ? pattern.charAt(at + 1) : ' ';
    if (Character.isLetterOrDigit(escaped) && ESCAPES.indexOf(escaped) < 0) {
      throw new IllegalArgumentException(
          "/"
              + pattern
              + "/ (expected: of the escapes with a letter only \\b \\B \\d \\D \\s \\S \\w \\W)");
    }
    at += 2;
  }

  private void skipClass() {
    at++;
    if (at < pattern.length() && pattern.charAt(at) == '^') {
      at++;
    }
    boolean first = true;
    while (at < pattern.length() && (first || pattern.charAt(at) != ']')) {
      if (pattern.charAt(at) == '\\') {
        skipEscape();
      } else {
        at++;
      }
      first = false;
    }
    at++;
  }

  /** How often the part just read must be there at least: 0, 1, or more (told as 2). */
  private int repetition() {
    if (at >= pattern.length()) {
      return 1;
    }
    int close = pattern.indexOf('}', at);
    boolean counted =
        pattern.charAt(at) == '{' && close > at + 1 && Character.isDigit(pattern.charAt(at + 1));
    int least =
        switch (pattern.charAt(at)) {
          case '*', '?' -> 0;
          case '+' -> 2;
          case '{' -> counted ? (pattern.startsWith("{0", at) ? 0 : 2) : 1;
          default -> 1;
        };
    if (least != 1) {
      at = counted ? close + 1 : at + 1;
      take('?');
    }
    return least;
  }

  private boolean take(char c) {
    if (at < pattern.length() && pattern.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private static boolean isPlain(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static List<String> literal(StringBuilder run, boolean begins) {
    return run.length() < SHORTEST ? List.of() : List.of((begins ? BEGINS_WORD : "") + run);
  }

  private static List<String> better(List<String> one, List<String> other) {
    return worth(other) > worth(one) ? other : one;
  }

  /** How much it spares to look for these first: least for words that every comment has. */
  private static int worth(List<String> literals) {
    return literals.stream()
        .map(String::strip)
        .mapToInt(it -> COMMON.contains(it) ? 1 : it.length())
        .min()
        .orElse(0);
  }
}
