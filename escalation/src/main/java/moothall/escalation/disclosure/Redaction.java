package moothall.escalation.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Takes other people out of what colleagues wrote: whatever may be a name, an address to reach
 * somebody, a number or a postcode. It rather takes too much; a name in small letters it knows only
 * if it is told, so a person reads the file before it is handed over.
 */
public final class Redaction {

  /** What stands in the place of what was taken out. */
  public static final String MARK = "[redacted]";

  private static final int DIGITS_OF_A_NUMBER = 5;

  /** Words that begin sentences, or are written large, and are nobody's name. */
  private static final Set<String> NOBODY =
      Set.of(
          "a",
          "about",
          "after",
          "again",
          "all",
          "also",
          "an",
          "and",
          "another",
          "any",
          "are",
          "as",
          "asked",
          "at",
          "because",
          "before",
          "but",
          "by",
          "case",
          "comment",
          "council",
          "did",
          "do",
          "for",
          "from",
          "had",
          "has",
          "have",
          "he",
          "her",
          "hidden",
          "his",
          "house",
          "how",
          "i",
          "if",
          "in",
          "is",
          "it",
          "its",
          "left",
          "may",
          "my",
          "no",
          "not",
          "note",
          "nothing",
          "of",
          "on",
          "once",
          "one",
          "or",
          "our",
          "police",
          "same",
          "second",
          "see",
          "seen",
          "she",
          "so",
          "still",
          "that",
          "the",
          "their",
          "then",
          "there",
          "they",
          "this",
          "to",
          "under",
          "us",
          "was",
          "we",
          "were",
          "what",
          "when",
          "where",
          "which",
          "who",
          "why",
          "with",
          "yes",
          "you",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "facebook",
          "instagram",
          "youtube",
          "linkedin",
          "bluesky",
          "mastodon");

  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "cllr", "councillor", "pc", "sgt", "rev");

  private final Set<String> own = new HashSet<>();
  private final Set<String> others = new HashSet<>();

  /**
   * What is known about the people.
   *
   * @param own names of whoever asks, which stay
   * @param others names and accounts of other people, which go however they are written
   */
  public Redaction(Collection<String> own, Collection<String> others) {
    own.forEach(name -> words(name).forEach(this.own::add));
    others.forEach(name ->
        words(name).stream().filter(it -> !this.own.contains(it)).forEach(this.others::add));
  }

  private static List<String> words(String name) {
    return tokens(name).stream().filter(Redaction::isWord).map(Redaction::plain).toList();
  }

  /** The text without other people. */
  public String of(String text) {
    List<String> tokens = tokens(text);
    boolean[] gone = new boolean[tokens.size()];
    Set<String> named = new HashSet<>(others);
    boolean begins = true;
    boolean titled = false;
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      if (!isWord(token)) {
        begins |= token.chars().anyMatch(it -> ".!?:;\n\"(".indexOf(it) >= 0);
        continue;
      }
      String plain = plain(token);
      boolean large = Character.isUpperCase(token.codePointAt(0));
      boolean somebody = large && !own.contains(plain) && (titled || !NOBODY.contains(plain));
      gone[i] = somebody || isContact(token);
      if (somebody && (titled || !begins)) {
        named.add(plain);
      }
      titled = TITLES.contains(plain) || (titled && somebody);
      begins = false;
    }
    numbers(tokens, gone);
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      boolean isNamed = isWord(token) && named.contains(plain(token));
      append(out, gone[i] || isNamed ? MARK : token);
    }
    return out.toString();
  }

  /** Several in a row are one: their number would tell something. */
  private static void append(StringBuilder out, String token) {
    if (token.equals(MARK) && out.toString().stripTrailing().endsWith(MARK)) {
      out.setLength(out.toString().stripTrailing().length());
      return;
    }
    out.append(token);
  }

  /** Runs of digits with nothing but spaces and dashes between them, and postcodes. */
  private static void numbers(List<String> tokens, boolean[] gone) {
    List<Integer> run = new ArrayList<>();
    for (int i = 0; i <= tokens.size(); i++) {
      String token = i < tokens.size() ? tokens.get(i) : "end";
      if (hasDigit(token)) {
        run.add(i);
      } else if (isWord(token) || !token.isBlank()) {
        close(tokens, run, gone);
      }
    }
  }

  private static void close(List<String> tokens, List<Integer> run, boolean[] gone) {
    long digits =
        run.stream().flatMapToInt(it -> tokens.get(it).chars()).filter(Character::isDigit).count();
    boolean mixed =
        run.stream().anyMatch(it -> tokens.get(it).chars().anyMatch(Character::isLetter));
    if (digits >= DIGITS_OF_A_NUMBER || mixed) {
      run.forEach(it -> gone[it] = true);
    }
    run.clear();
  }

  private static boolean hasDigit(String token) {
    return isWord(token) && token.chars().anyMatch(Character::isDigit);
  }

  private static boolean isContact(String token) {
    return token.indexOf('@') >= 0 || token.contains("://") || token.startsWith("www.");
  }

  private static boolean isWord(String token) {
    return !token.isEmpty() && isPart(token.codePointAt(0));
  }

  /** As it is compared: small, and without what a possessive adds. */
  private static String plain(String token) {
    String small = token.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    int end = small.length();
    while (end > 0 && !Character.isLetterOrDigit(small.charAt(end - 1))) {
      end--;
    }
    String bare = small.substring(0, end);
    return bare.endsWith("'s") ? bare.substring(0, bare.length() - 2) : bare;
  }

  /** Words and what stands between them; together they are the text again. */
  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (i > start && isInWord(text, i) != isInWord(text, start)) {
        tokens.add(text.substring(start, i));
        start = i;
      }
    }
    if (start < text.length()) {
      tokens.add(text.substring(start));
    }
    return tokens;
  }

  /** A dot, an at sign or an apostrophe belongs to a word only between two parts of it. */
  private static boolean isInWord(String text, int at) {
    int point = text.codePointAt(at);
    if (isPart(point)) {
      return true;
    }
    int next = at + Character.charCount(point);
    boolean joins = ".'\u2019-_/:".indexOf(point) >= 0;
    return joins
        && at > 0
        && next < text.length()
        && (isPart(text.codePointBefore(at)) || point == '/' || point == ':')
        && (isPart(text.codePointAt(next)) || text.charAt(next) == '/');
  }

  private static boolean isPart(int point) {
    return Character.isLetterOrDigit(point) || point == '@' || point == '+';
  }
}
