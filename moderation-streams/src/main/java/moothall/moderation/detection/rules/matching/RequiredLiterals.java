package moothall.moderation.detection.rules.matching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads off a pattern what must stand in a text before it can match, so that most comments never
 * meet it. Where the pattern leaves only a few wordings, those are spelt out and looked for whole;
 * where it leaves many, their parts are. In doubt it asks for less.
 */
final class RequiredLiterals {

  /** Combinations that are spelt out; more cost more to look for than they spare. */
  private static final int MOST_COMBINATIONS = 32;

  /** Alternatives that are kept as they are written. */
  private static final int MOST_ALTERNATIVES = 500;

  /** Members of a class in square brackets that are spelt out. */
  private static final int MOST_MEMBERS = 10;

  private static final String ESCAPES = "bBdDsSwW";

  /**
   * What a part of a pattern may stand for, as far as it is known word by word, and what else is
   * needed.
   */
  private record Part(Set<String> wordings, Need need) {

    static Part of(String wording) {
      return new Part(Set.of(wording), Need.nothing());
    }
  }

  private static final Part UNKNOWN = Part.of(Wording.ANYTHING);

  private final String pattern;
  private int at;

  private RequiredLiterals(String pattern) {
    this.pattern = pattern;
  }

  /**
   * What every match of a pattern needs.
   *
   * @throws IllegalArgumentException if that is nothing, saying what was expected
   */
  static Need of(String pattern) {
    RequiredLiterals reader = new RequiredLiterals(pattern);
    Need need = needOf(reader.alternatives());
    if (need.key().isEmpty()) {
      throw new IllegalArgumentException(
          "/"
              + pattern
              + "/ (expected: a whole word, or three plain lower-case letters in a row, that every"
              + " match must hold)");
    }
    return need;
  }

  private static Need needOf(Part part) {
    List<Need> wordings = part.wordings().stream().map(Wording::need).toList();
    return Need.all(List.of(part.need(), Need.any(wordings)));
  }

  private Part alternatives() {
    List<Part> all = new ArrayList<>();
    do {
      all.add(sequence());
    } while (take('|'));
    if (all.size() == 1) {
      return all.getFirst();
    }
    Set<String> together = new LinkedHashSet<>();
    all.forEach(part -> together.addAll(part.wordings()));
    boolean known = all.stream().allMatch(part -> part.need().isNothing());
    return known && together.size() <= MOST_ALTERNATIVES
        ? new Part(together, Need.nothing())
        : new Part(Set.of(Wording.ANYTHING), Need.any(all.stream().map(it -> needOf(it)).toList()));
  }

  /** Parts up to an alternative, a closing bracket or the end, one behind the other. */
  private Part sequence() {
    Set<String> wordings = Set.of("");
    List<Need> needs = new ArrayList<>();
    while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
      Part part = repeated(one());
      needs.add(part.need());
      if (areFew(wordings, part.wordings())) {
        wordings = joined(wordings, part.wordings());
      } else {
        needs.add(Need.any(wordings.stream().map(Wording::need).toList()));
        String before = Wording.allEndApart(wordings) ? Wording.BOUNDARY : "";
        wordings = joined(Set.of(before), part.wordings());
      }
    }
    return new Part(wordings, Need.all(needs));
  }

  private static boolean areFew(Set<String> first, Set<String> then) {
    int most = Math.min(first.size(), then.size()) == 1 ? MOST_ALTERNATIVES : MOST_COMBINATIONS;
    return first.size() * then.size() <= most;
  }

  private static Set<String> joined(Set<String> first, Set<String> then) {
    Set<String> both = new LinkedHashSet<>();
    for (String one : first) {
      for (String other : then) {
        both.add(one + other);
      }
    }
    return both;
  }

  private Part one() {
    char c = pattern.charAt(at);
    return switch (c) {
      case '(' -> group();
      case '[' -> members();
      case '\\' -> escaped();
      default -> {
        at++;
        yield c == '.' ? UNKNOWN : Part.of(Wording.of(c));
      }
    };
  }

  private Part group() {
    at++;
    if (at < pattern.length() && pattern.charAt(at) == '?') {
      while (at < pattern.length() && pattern.charAt(at) != ':' && pattern.charAt(at) != ')') {
        at++;
      }
      take(':');
    }
    Part inside = alternatives();
    take(')');
    return inside;
  }

  private Part escaped() {
    char escaped = at + 1 < pattern.length() ? pattern.charAt(at + 1) : ' ';
    if (Character.isLetterOrDigit(escaped) && ESCAPES.indexOf(escaped) < 0) {
      throw new IllegalArgumentException(
          "/"
              + pattern
              + "/ (expected: of the escapes with a letter only \\b \\B \\d \\D \\s \\S \\w \\W)");
    }
    at += 2;
    return switch (escaped) {
      case 'b' -> Part.of(Wording.BOUNDARY);
      case 'B' -> Part.of("");
      default -> Character.isLetter(escaped) ? UNKNOWN : Part.of(Wording.of(escaped));
    };
  }

  private Part members() {
    at++;
    boolean known = at >= pattern.length() || pattern.charAt(at) != '^';
    if (!known) {
      at++;
    }
    Set<String> members = new LinkedHashSet<>();
    boolean first = true;
    while (at < pattern.length() && (first || pattern.charAt(at) != ']')) {
      first = false;
      char c = pattern.charAt(at);
      if (c == '\\') {
        members.addAll(escaped().wordings());
        continue;
      }
      boolean range =
          at + 2 < pattern.length()
              && pattern.charAt(at + 1) == '-'
              && pattern.charAt(at + 2) != ']';
      char last = range ? pattern.charAt(at + 2) : c;
      known &= c <= last && last - c < MOST_MEMBERS && c != '[';
      for (int member = c; known && member <= last; member++) {
        members.add(Wording.of((char) member));
      }
      at += range ? 3 : 1;
    }
    at++;
    return known && members.size() <= MOST_MEMBERS ? new Part(members, Need.nothing()) : UNKNOWN;
  }

  /** What a part becomes by the sign behind it that tells how often it stands there. */
  private Part repeated(Part part) {
    if (at >= pattern.length()) {
      return part;
    }
    int close = pattern.indexOf('}', at);
    boolean counted =
        pattern.charAt(at) == '{' && close > at + 1 && Character.isDigit(pattern.charAt(at + 1));
    char sign = pattern.charAt(at);
    boolean mayBeMissing = sign == '?' || sign == '*' || (counted && pattern.startsWith("{0", at));
    if (!mayBeMissing && sign != '+' && !counted) {
      return part;
    }
    at = counted ? close + 1 : at + 1;
    take('?');
    if (sign == '?' && part.need().isNothing()) {
      Set<String> orNothing = new LinkedHashSet<>(Set.of(""));
      orNothing.addAll(part.wordings());
      return new Part(orNothing, Need.nothing());
    }
    if (part.need().isNothing() && part.wordings().equals(Set.of(""))) {
      return part;
    }
    boolean apart = Wording.allEndApart(part.wordings());
    String some = Wording.ANYTHING + (apart ? Wording.BOUNDARY : "");
    if (!mayBeMissing) {
      return new Part(Set.of(some), needOf(part));
    }
    Set<String> orNothing = new LinkedHashSet<>(apart ? List.of("", some) : List.of(some));
    return new Part(orNothing, Need.nothing());
  }

  private boolean take(char c) {
    if (at < pattern.length() && pattern.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }
}
