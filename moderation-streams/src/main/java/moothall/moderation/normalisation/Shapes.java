package moothall.moderation.normalisation;

/** What digits next to letters may honestly be: a road, a postcode, an address on the web. */
final class Shapes {

  private Shapes() {}

  /** A55, M1, B4293, PS5. */
  static boolean isRoad(Draft draft, int from, int to) {
    int letters = letters(draft, from, to);
    int digits = digits(draft, from + letters, to);
    return letters >= 1 && letters <= 2 && digits >= 1 && from + letters + digits == to;
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
    while (to < draft.length() && to - from < 5 && !Character.isWhitespace(draft.codePoint(to))) {
      to++;
    }
    return isInward(draft, from, to);
  }

  /** An e-mail or web address: folding would break it for whoever looks for addresses. */
  static boolean isAddress(Draft draft, int from, int to) {
    boolean at = false;
    for (int i = from; i < to; i++) {
      int c = draft.codePoint(i);
      at |= c == '@' && i > from;
      if ((at && c == '.') || (c == ':' && draft.around(i + 1) == '/')) {
        return true;
      }
    }
    return false;
  }

  private static int letters(Draft draft, int from, int to) {
    int i = from;
    while (i < to && Character.isLetter(draft.codePoint(i))) {
      i++;
    }
    return i - from;
  }

  private static int digits(Draft draft, int from, int to) {
    int i = from;
    while (i < to && Character.isDigit(draft.codePoint(i))) {
      i++;
    }
    return i - from;
  }
}
