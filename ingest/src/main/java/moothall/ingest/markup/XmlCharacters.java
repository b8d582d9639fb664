package moothall.ingest.markup;

import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out of a document what XML allows no document to hold, so that the rest can be read. */
public final class XmlCharacters {

  /** Bytes as letters: control characters, U+FFFE and U+FFFF in UTF-8, and numbered characters. */
  private static final Pattern SUSPECT =
      Pattern.compile(
          "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]|\\xEF\\xBF[\\xBE\\xBF]"
              + "|&#(?:x(?<hex>[0-9A-Fa-f]++)|(?<decimal>[0-9]++));");

  private static final int MOST_DIGITS = 7;

  private XmlCharacters() {}

  /**
   * The document, as long as before, with blanks in place of characters that are none of XML, as
   * themselves or by number. Blanks, for without them what stood around might become markup. For
   * encodings that write ASCII as ASCII.
   */
  public static byte[] blanked(byte[] document) {
    String bytes = new String(document, StandardCharsets.ISO_8859_1);
    return SUSPECT
        .matcher(bytes)
        .replaceAll(it -> isAllowed(it) ? Matcher.quoteReplacement(it.group()) : blanks(it))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static boolean isAllowed(MatchResult suspect) {
    String hex = suspect.group("hex");
    String decimal = suspect.group("decimal");
    if (hex != null) {
      return isAllowed(hex, 16);
    }
    return decimal != null && isAllowed(decimal, 10);
  }

  private static boolean isAllowed(String digits, int radix) {
    String number = digits.replaceFirst("^0+(?=.)", "");
    return number.length() <= MOST_DIGITS && isCharacter(Integer.parseInt(number, radix));
  }

  private static boolean isCharacter(int number) {
    return number == '\t'
        || number == '\n'
        || number == '\r'
        || (number >= 0x20 && number <= 0xD7FF)
        || (number >= 0xE000 && number <= 0xFFFD)
        || (number >= 0x10000 && number <= 0x10FFFF);
  }

  private static String blanks(MatchResult of) {
    return " ".repeat(of.end() - of.start());
  }
}
