package moothall.moderation.normalisation;

import java.util.Set;

/** What digits next to letters may honestly be: a road, a bus, a time, a postcode, an address. */
final class Shapes {

  /** What numbers are written together with; a single letter always may be. */
  private static final Set<String> UNITS =
      Set.of(
          "st", "nd", "rd", "th", "ths", "am", "pm", "ish", "bn", "mil", "gb", "mb", "tb", "kg",
          "kgs", "cl", "ml", "mm", "cm", "km", "kms", "ft", "in", "mi", "mph", "kph", "kw", "kwh",
          "hr", "hrs", "hour", "hours", "min", "mins", "sec", "secs", "yr", "yrs", "yo", "year",
          "years", "wk", "wks", "week", "weeks", "day", "days", "month", "months", "mth", "mths",
          "quid", "pence", "pound", "pounds", "bed", "beds", "odd", "pc", "pcs", "xl", "mile",
          "miles", "metre", "metres", "meter", "meters", "litre", "litres", "ton", "tonne",
          "tonnes", "star", "stone", "lb", "lbs", "oz", "grand", "plus", "times", "people", "kids",
          "hz", "mg", "sq", "sqft", "sqm", "ers", "ii", "pt", "pts", "bus", "cc", "wd");

  private static final int LONGEST_UNIT = 6;

  /** Areas of the Royal Mail, and the one that stands for none. */
  private static final Set<String> AREAS =
      Set.of(
          "ab", "al", "b", "ba", "bb", "bd", "bh", "bl", "bn", "br", "bs", "bt", "ca", "cb", "cf",
          "ch", "cm", "co", "cr", "ct", "cv", "cw", "da", "dd", "de", "dg", "dh", "dl", "dn", "dt",
          "dy", "e", "ec", "eh", "en", "ex", "fk", "fy", "g", "gl", "gu", "gy", "ha", "hd", "hg",
          "hp", "hr", "hs", "hu", "hx", "ig", "im", "ip", "iv", "je", "ka", "kt", "kw", "ky", "l",
          "la", "ld", "le", "ll", "ln", "ls", "lu", "m", "me", "mk", "ml", "n", "ne", "ng", "nn",
          "np", "nr", "nw", "ol", "ox", "pa", "pe", "ph", "pl", "po", "pr", "rg", "rh", "rm", "s",
          "sa", "se", "sg", "sk", "sl", "sm", "sn", "so", "sp", "sr", "ss", "st", "sw", "sy", "ta",
          "td", "tf", "tn", "tq", "tr", "ts", "tw", "ub", "w", "wa", "wc", "wd", "wf", "wn", "wr",
          "ws", "wv", "yo", "ze", "zz");

  /** Letters that Royal Mail leaves out of the second half of a postcode. */
  private static final String NOT_INWARD = "cikmov";

  private static final int FULL_NAME = 3;

  private Shapes() {}

  /** A run of letters and digits that means a number. */
  static boolean isNumber(Draft draft, int from, int to) {
    return isRoad(draft, from, to)
        || isQuantity(draft, from, to)
        || isNumbered(draft, from, to)
        || isPostcode(draft, from, to)
        || isPlate(draft, from, to);
  }

  /** A55, M1, B4293, PS5. */
  private static boolean isRoad(Draft draft, int from, int to) {
    int letters = letters(draft, from, to);
    int digits = digits(draft, from + letters, to);
    return letters >= 1 && letters <= 2 && digits >= 1 && from + letters + digits == to;
  }

  /** 10am, 14b, 2nd, 50p, 4x4, 30mph. */
  private static boolean isQuantity(Draft draft, int from, int to) {
    int digits = digits(draft, from, to);
    int letters = letters(draft, from + digits, to);
    int rest = from + digits + letters;
    if (digits == 0) {
      return false;
    }
    if (letters == 1) {
      return rest == to || rest + digits(draft, rest, to) == to;
    }
    return rest == to
        && letters <= LONGEST_UNIT
        && UNITS.contains(written(draft, from + digits, to));
  }

  /** covid19, world2026; but not kra1111, where the same digit again is the same letter again. */
  private static boolean isNumbered(Draft draft, int from, int to) {
    int letters = letters(draft, from, to);
    int digits = digits(draft, from + letters, to);
    if (letters < FULL_NAME || digits < 2 || from + letters + digits < to) {
      return false;
    }
    for (int i = from + letters; i < to; i++) {
      if (draft.codePoint(i) != draft.codePoint(to - 1)) {
        return true;
      }
    }
    return false;
  }

  /** A postcode without its space. */
  private static boolean isPostcode(Draft draft, int from, int to) {
    int areaEnd = from + letters(draft, from, to);
    int inward = to - 3;
    return inward > areaEnd
        && inward - areaEnd <= 2
        && draft.isDigitAt(areaEnd)
        && isInward(draft, inward, to)
        && NOT_INWARD.indexOf(draft.codePoint(to - 1)) < 0
        && NOT_INWARD.indexOf(draft.codePoint(to - 2)) < 0
        && areaEnd - from <= 2
        && AREAS.contains(written(draft, from, areaEnd));
  }

  /** A number plate of today, AB12 CDE without its space, or of the nineties, A123 BCD. */
  private static boolean isPlate(Draft draft, int from, int to) {
    int letters = letters(draft, from, to);
    int digits = digits(draft, from + letters, to);
    int rest = to - from - letters - digits;
    if (rest != 3 || letters(draft, to - 3, to) != 3) {
      return false;
    }
    return letters == 1
        ? digits == 3
        : letters == 2 && digits == 2 && isAgeMark(draft, from + letters);
  }

  /** 02 to 26 and 51 to 76; doubled sixes are a slur's g more often than a car of 2016. */
  private static boolean isAgeMark(Draft draft, int at) {
    int mark = (draft.codePoint(at) - '0') * 10 + draft.codePoint(at + 1) - '0';
    return (mark >= 2 && mark <= 26) || (mark >= 51 && mark <= 76 && mark != 66);
  }

  /** First half of a postcode: ZZ99, W1A. */
  static boolean isOutward(Draft draft, int from, int to) {
    int letters = letters(draft, from, to);
    int digits = digits(draft, from + letters, to);
    int rest = to - from - letters - digits;
    return letters >= 1
        && letters <= 2
        && digits >= 1
        && digits <= 2
        && (rest == 0 || (rest == 1 && letters(draft, to - 1, to) == 1));
  }

  /** Second half of a postcode: 3WZ, with or without a full stop behind it. */
  static boolean isInward(Draft draft, int from, int to) {
    return to - from >= 3
        && digits(draft, from, to) == 1
        && letters(draft, from + 1, to) == 2
        && !draft.isWordAt(from + 3);
  }

  static boolean isInwardNext(Draft draft, int space) {
    int from = space + 1;
    int to = from;
    while (to < draft.length() && to - from < 5 && !draft.isSpaceAt(to)) {
      to++;
    }
    return isInward(draft, from, to);
  }

  /**
   * An e-mail or web address, or somebody's handle: folding would break it for whoever looks for
   * those.
   */
  static boolean isAddress(Draft draft, int from, int to) {
    if (draft.codePoint(from) == '@' || isWeb(draft, from)) {
      return true;
    }
    boolean at = false;
    for (int i = from; i < to; i++) {
      int c = draft.codePoint(i);
      at |= c == '@';
      if ((at && c == '.') || (c == ':' && draft.around(i + 1) == '/')) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWeb(Draft draft, int from) {
    return draft.around(from) == 'w'
        && draft.around(from + 1) == 'w'
        && draft.around(from + 2) == 'w'
        && draft.around(from + 3) == '.';
  }

  private static String written(Draft draft, int from, int to) {
    StringBuilder written = new StringBuilder();
    for (int i = from; i < to; i++) {
      written.appendCodePoint(draft.codePoint(i));
    }
    return written.toString();
  }

  private static int letters(Draft draft, int from, int to) {
    int i = from;
    while (i < to && draft.isLetterAt(i)) {
      i++;
    }
    return i - from;
  }

  private static int digits(Draft draft, int from, int to) {
    int i = from;
    while (i < to && draft.isDigitAt(i)) {
      i++;
    }
    return i - from;
  }
}
