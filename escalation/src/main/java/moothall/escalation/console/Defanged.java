package moothall.escalation.console;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Addresses in what residents wrote, so that nobody is led there by reading, nor by copying what
 * they read: {@code hxxps://pay[.]example}. Only as it is shown; what is stored stays as it is.
 */
final class Defanged {

  private static final String SCHEME_ENDS = "://";
  private static final String DOT = "[.]";

  /** Ends of names that are taken for an address without a scheme, a "www." or a path. */
  private static final Set<String> ENDS =
      Set.of(
          "app", "biz", "click", "co", "com", "cymru", "eu", "example", "gd", "info", "io", "link",
          "live", "ly", "me", "net", "online", "org", "scot", "shop", "site", "top", "uk", "wales",
          "xyz");

  private final String text;
  private final Map<Integer, String> standIns = new HashMap<>();

  private Defanged(String text) {
    this.text = text;
  }

  static String of(String text) {
    StringBuilder shown = new StringBuilder(text);
    standIns(text).entrySet().stream()
        .sorted(Map.Entry.<Integer, String>comparingByKey().reversed())
        .forEach(it -> shown.replace(it.getKey(), it.getKey() + 1, it.getValue()));
    return shown.toString();
  }

  /** What to write instead of one character, by its place in the text. */
  static Map<Integer, String> standIns(String text) {
    Defanged it = new Defanged(text);
    it.schemes();
    it.names();
    return it.standIns;
  }

  private void schemes() {
    int ends = text.indexOf(SCHEME_ENDS);
    while (ends >= 0) {
      int begins = ends;
      while (begins > 0 && isAsciiLetter(text.charAt(begins - 1))) {
        begins--;
      }
      if (text.substring(begins, ends).toLowerCase(Locale.ROOT).startsWith("http")) {
        standIns.put(begins + 1, "x");
        standIns.put(begins + 2, "x");
      } else {
        standIns.put(ends, "[:]");
      }
      int host = ends + SCHEME_ENDS.length();
      dots(host, authorityEnd(host));
      ends = text.indexOf(SCHEME_ENDS, host);
    }
  }

  private void names() {
    int i = 0;
    while (i < text.length()) {
      int end = hostEnd(i);
      if (end > i) {
        boolean mail = i > 0 && text.charAt(i - 1) == '@';
        int last = end;
        while (last > i && text.charAt(last - 1) == '.') {
          last--;
        }
        if (!mail && leadsSomewhere(text.substring(i, last).toLowerCase(Locale.ROOT), last)) {
          dots(i, last);
        }
      }
      i = end + 1;
    }
  }

  private boolean leadsSomewhere(String name, int end) {
    int dot = name.lastIndexOf('.');
    if (dot <= 0 || name.contains("..")) {
      return false;
    }
    String last = name.substring(dot + 1);
    boolean path = end < text.length() && text.charAt(end) == '/';
    boolean letters = last.length() > 1 && last.chars().allMatch(Character::isLetter);
    return name.startsWith("www.") || (letters && path) || ENDS.contains(last);
  }

  private void dots(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '.') {
        standIns.put(i, DOT);
      }
    }
  }

  private int hostEnd(int from) {
    int end = from;
    while (end < text.length() && isOfHost(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** With whatever stands before an "@", which is no host and is made to look like one. */
  private int authorityEnd(int from) {
    int end = from;
    while (end < text.length()
        && !Character.isWhitespace(text.charAt(end))
        && "/?#\\".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    while (end > from && text.charAt(end - 1) == '.') {
      end--;
    }
    return end;
  }

  private static boolean isOfHost(char it) {
    return Character.isLetterOrDigit(it) || it == '-' || it == '.' || it == '_';
  }

  private static boolean isAsciiLetter(char it) {
    return (it >= 'a' && it <= 'z') || (it >= 'A' && it <= 'Z');
  }
}
