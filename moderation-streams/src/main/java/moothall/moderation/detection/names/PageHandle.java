package moothall.moderation.detection.names;

import java.util.Set;
import moothall.moderation.detection.CouncilName;

/**
 * Tells the page's own handle by the page's name, since a comment does not say which it is:
 * "@ambermere" and "@AmbermereBC" of "Ambermere Borough Council". Misses abbreviations.
 */
final class PageHandle {

  private static final Set<String> BESIDE =
      Set.of(
          "",
          "council",
          "bc",
          "mbc",
          "cbc",
          "cc",
          "dc",
          "cdc",
          "tc",
          "gov",
          "govuk",
          "uk",
          "borough",
          "boroughcouncil",
          "city",
          "citycouncil",
          "county",
          "countycouncil",
          "district",
          "districtcouncil",
          "cyngor");

  private PageHandle() {}

  /** Whether a handle in small letters, without the @, is that of a page of this name. */
  static boolean is(String handle, String pageName) {
    String name = String.join("", CouncilName.distinctiveWords(pageName));
    String plain = letters(handle);
    int at = name.isEmpty() ? -1 : plain.indexOf(name);
    return at >= 0
        && BESIDE.contains(plain.substring(0, at))
        && BESIDE.contains(plain.substring(at + name.length()));
  }

  private static String letters(String handle) {
    StringBuilder letters = new StringBuilder();
    handle.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
