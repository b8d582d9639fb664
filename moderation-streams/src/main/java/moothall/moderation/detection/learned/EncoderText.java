package moothall.moderation.detection.learned;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text in the form in which the encoder learned to read: small letters, no accents, emoji by
 * their names, links and mentions as one word each. Sign by sign what {@code texts.py} of the
 * training does; a test compares both.
 */
public final class EncoderText {

  private static final int FIRST_FLAG_LETTER = 0x1F1E6;
  private static final int LAST_FLAG_LETTER = 0x1F1FF;
  private static final int FIRST_SKIN = 0x1F3FB;
  private static final String[] SKINS = {
    " light skin ", " light skin ", " brown skin ", " dark skin ", " dark skin "
  };

  private EncoderText() {}

  /** Words with single spaces between them. */
  public static String of(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder named = new StringBuilder(composed.length() + 16);
    int flag = 0;
    for (int at = 0; at < composed.length(); ) {
      int sign = composed.codePointAt(at);
      at += Character.charCount(sign);
      if (FIRST_FLAG_LETTER <= sign && sign <= LAST_FLAG_LETTER) {
        if (flag == 0) {
          flag = sign;
        } else {
          named.append(" flag ").append(letter(flag)).append(letter(sign)).append(' ');
          flag = 0;
        }
        continue;
      }
      flag = 0;
      add(named, sign);
    }
    String small = named.toString().toLowerCase(Locale.ROOT);
    return replaced(withoutMarks(Normalizer.normalize(small, Normalizer.Form.NFD)));
  }

  private static char letter(int flagLetter) {
    return (char) ('a' + flagLetter - FIRST_FLAG_LETTER);
  }

  private static void add(StringBuilder named, int sign) {
    if (FIRST_SKIN <= sign && sign < FIRST_SKIN + SKINS.length) {
      named.append(SKINS[sign - FIRST_SKIN]);
      return;
    }
    switch (Character.getType(sign)) {
      case Character.OTHER_SYMBOL -> named.append(' ').append(name(sign)).append(' ');
      case Character.CONTROL -> named.append(' ');
      case Character.FORMAT, Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> {}
      default -> named.appendCodePoint(sign);
    }
  }

  private static String name(int sign) {
    String name = Character.getName(sign);
    return name == null ? "" : name.toLowerCase(Locale.ROOT).replace('-', ' ');
  }

  private static String withoutMarks(String decomposed) {
    StringBuilder plain = new StringBuilder(decomposed.length());
    decomposed
        .codePoints()
        .filter(sign -> Character.getType(sign) != Character.NON_SPACING_MARK)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /** Links, then mentions, then spaces. */
  private static String replaced(String plain) {
    StringBuilder linked = new StringBuilder(plain.length());
    for (int at = 0; at < plain.length(); ) {
      int head = linkHead(plain, at);
      int end = head > 0 ? endOfLink(plain, at + head) : at;
      if (end > at + head && head > 0) {
        linked.append(" url ");
        at = end;
      } else {
        linked.append(plain.charAt(at++));
      }
    }
    StringBuilder words = new StringBuilder(linked.length());
    for (int at = 0; at < linked.length(); ) {
      int end = linked.charAt(at) == '@' ? endOfName(linked, at + 1) : at;
      if (end > at + 1) {
        addSpaced(words, " user ");
        at = end;
      } else {
        addSpaced(words, linked.charAt(at++));
      }
    }
    int length = words.length();
    return length > 0 && words.charAt(length - 1) == ' '
        ? words.substring(0, length - 1)
        : words.toString();
  }

  private static int linkHead(String plain, int at) {
    for (String head : new String[] {"http://", "https://", "www."}) {
      if (plain.startsWith(head, at)) {
        return head.length();
      }
    }
    return 0;
  }

  private static int endOfLink(String plain, int from) {
    int to = from;
    while (to < plain.length() && !isSpace(plain.charAt(to))) {
      to++;
    }
    return to;
  }

  private static int endOfName(CharSequence linked, int from) {
    int to = from;
    while (to < linked.length()) {
      int sign = Character.codePointAt(linked, to);
      if (sign != '_' && !isLetterOrNumber(sign)) {
        break;
      }
      to += Character.charCount(sign);
    }
    return to;
  }

  private static boolean isLetterOrNumber(int sign) {
    return switch (Character.getType(sign)) {
      case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> Character.isLetterOrDigit(sign);
    };
  }

  private static void addSpaced(StringBuilder words, String more) {
    for (int i = 0; i < more.length(); i++) {
      addSpaced(words, more.charAt(i));
    }
  }

  private static void addSpaced(StringBuilder words, char c) {
    if (!isSpace(c)) {
      words.append(c);
    } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
      words.append(' ');
    }
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
