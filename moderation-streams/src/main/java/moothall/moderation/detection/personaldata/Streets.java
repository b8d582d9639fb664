package moothall.moderation.detection.personaldata;

import java.util.Set;
import moothall.moderation.detection.AsWritten;
import moothall.moderation.detection.Word;

/** Reads house numbers and street names at given words of a text. */
final class Streets {

  private static final int MOST_NAME_WORDS = 3;
  private static final Set<String> TENS =
      Set.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final Set<String> ONES =
      Set.of(
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");

  private final AsWritten text;

  Streets(AsWritten text) {
    this.text = text;
  }

  /** One to four digits, perhaps with a letter; no year, sum, time or share. */
  boolean isHouseNumber(int i) {
    if (i < 0 || i >= text.words().size()) {
      return false;
    }
    Word word = text.words().get(i);
    String plain = word.plain();
    int digits = 0;
    while (digits < plain.length() && plain.charAt(digits) >= '0' && plain.charAt(digits) <= '9') {
      digits++;
    }
    boolean shape =
        digits >= 1
            && digits <= 4
            && (plain.length() == digits
                || (plain.length() == digits + 1 && "abcdefgh".indexOf(plain.charAt(digits)) >= 0));
    boolean year = digits == 4 && (plain.startsWith("19") || plain.startsWith("20"));
    char before = text.around(word.from() - 1);
    char behind = text.around(word.to());
    return shape && !year && "£$€.:".indexOf(before) < 0 && "%:".indexOf(behind) < 0;
  }

  /** A number of a flat: digits, a letter, or a word. */
  boolean isNumber(int i) {
    return text.gapIsOf(i - 1, " .#")
        && (isHouseNumber(i)
            || ONES.contains(text.plain(i))
            || (text.plain(i).length() == 1 && !text.plain(i).equals("a")));
  }

  /** The last word of a number in digits or in words, or -1. */
  int numberEnd(int i) {
    if (isHouseNumber(i) || ONES.contains(text.plain(i))) {
      return i;
    }
    if (!TENS.contains(text.plain(i))) {
      return -1;
    }
    return text.gapIsOf(i, " -") && ONES.contains(text.plain(i + 1)) ? i + 1 : i;
  }

  /** The first word of "12-14". */
  int rangeBegin(int i) {
    return isHouseNumber(i - 1) && text.gapIsOf(i - 1, "-/") ? i - 1 : i;
  }

  /** Whether a list of buses leads to this number. */
  boolean isBus(int i) {
    int before = i - 1;
    while (before >= 0
        && i - before <= 5
        && (text.words().get(before).isNumber()
            || Set.of("or", "and", "the", "number", "no").contains(text.plain(before)))) {
      before--;
    }
    return Set.of("bus", "buses", "route", "routes", "bws").contains(text.plain(before));
  }

  /** The last word of the street, or building, behind a flat's number; -1 if there is none. */
  int behindFlat(int i) {
    if (isHouseNumber(i) && text.gapIsOf(i - 1, " ,")) {
      return end(i + 1);
    }
    int last = end(i);
    if (last > 0) {
      return last;
    }
    for (int words = 1; words <= 2; words++) {
      if (isCapitalName(i, words)
          && StreetWords.BUILDINGS.contains(text.plain(i + words))
          && text.isJoined(i + words - 1)) {
        return i + words;
      }
    }
    return -1;
  }

  /** The last word of the street that begins at a word, or -1. */
  int end(int i) {
    if (i >= text.words().size() || !text.gapIsOf(i - 1, " ,")) {
      return -1;
    }
    int last = welshEnd(i);
    for (int words = MOST_NAME_WORDS; words >= 1 && last < 0; words--) {
      if (isName(i, words) && isType(i, words)) {
        last = i + words;
      }
    }
    boolean counted = last > 0 && StreetWords.BEHIND.contains(text.plain(last + 1));
    return counted && text.isJoined(last) ? -1 : last;
  }

  /** "Rose Cottage, Mill Lane": the last word, or -1. */
  int cottage(int i) {
    boolean named = isCapitalName(i, 1) && StreetWords.COTTAGES.contains(text.plain(i + 1));
    boolean comma = text.gapIsOf(i + 1, " ,") && !text.isJoined(i + 1);
    if (!named || !comma || !text.isJoined(i) || !text.words().get(i + 1).isCapitalised()) {
      return -1;
    }
    return end(i + 2);
  }

  private boolean isType(int i, int words) {
    int type = i + words;
    if (type >= text.words().size() || !text.gapIsOf(type - 1, " -")) {
      return false;
    }
    String plain = text.plain(type);
    boolean certain = StreetWords.CERTAIN.contains(plain);
    boolean ordinary = StreetWords.ORDINARY.contains(plain);
    return isCapitalName(i, words)
        ? (certain || ordinary)
            && !text.words().get(type).isNumber()
            && (certain || Character.isUpperCase(text.words().get(type).written().charAt(0)))
        : certain && words <= 2;
  }

  private boolean isName(int i, int words) {
    for (int word = i; word < i + words; word++) {
      if (word >= text.words().size() || !isNameWord(word, i, words)) {
        return false;
      }
    }
    return true;
  }

  private boolean isNameWord(int word, int first, int words) {
    String plain = text.plain(word);
    boolean the = plain.equals("the") && words == 1;
    boolean capital = Character.isUpperCase(text.words().get(word).written().charAt(0));
    boolean stop = StreetWords.NOT_IN_NAMES.contains(plain) || plain.equals("the");
    // "New Road" and "Old Park Lane" are streets; "new road" is not.
    boolean adjective = capital && Set.of("new", "old", "main", "long", "dead").contains(plain);
    boolean joined = word == first || text.gapIsOf(word - 1, " -.");
    return joined
        && Character.isLetter(plain.charAt(0))
        && plain.length() > 1
        && (!stop || adjective || (the && capital));
  }

  private boolean isCapitalName(int i, int words) {
    for (int word = i; word < i + words; word++) {
      if (word >= text.words().size()
          || !Character.isUpperCase(text.words().get(word).written().charAt(0))) {
        return false;
      }
    }
    return true;
  }

  private int welshEnd(int i) {
    String plain = text.plain(i);
    boolean certain = StreetWords.WELSH_CERTAIN.contains(plain);
    boolean capital = isCapitalName(i, 1);
    if (!certain && !(capital && StreetWords.WELSH_ORDINARY.contains(plain))) {
      return -1;
    }
    int last = -1;
    for (int word = i + 1; word <= i + MOST_NAME_WORDS + 1; word++) {
      if (word >= text.words().size() || !text.gapIsOf(word - 1, " -'")) {
        break;
      }
      boolean link = StreetWords.WELSH_LINKS.contains(text.plain(word));
      boolean name = isCapitalName(word, 1) && Character.isLetter(text.plain(word).charAt(0));
      if (name || (!capital && word == i + 1 && isName(word, 1))) {
        last = word;
      } else if (!link) {
        break;
      }
    }
    return last;
  }
}
