package moothall.moderation.normalisation;

/**
 * Letters written one by one, joined to words. Two separators in a row end a word, and fewer than
 * three letters are left apart unless the words before them were spelt out too.
 */
final class SpacedLetters {

  private static final int FEWEST = 3;

  private SpacedLetters() {}

  static Draft joined(Draft draft) {
    Draft copy = new Draft(draft.length());
    boolean spellingOut = false;
    int at = 0;
    while (at < draft.length()) {
      int end = endOfRun(draft, at);
      if (end > at + 1 && join(draft, at, end, copy, spellingOut ? FEWEST - 1 : FEWEST)) {
        spellingOut = true;
        at = end;
      } else {
        int stop = Math.max(end, at + 1);
        spellingOut &= !draft.isWordAt(at);
        for (int i = at; i < stop; i++) {
          copy.add(draft, i);
        }
        at = stop;
      }
    }
    return copy;
  }

  private static boolean join(Draft draft, int from, int to, Draft copy, int fewest) {
    Draft word = new Draft((to - from) / 2 + 1);
    int letters = 0;
    for (int i = from; i < to; i += 2) {
      letters += Character.isLetter(draft.codePoint(i)) ? 1 : 0;
    }
    if (letters < fewest) {
      return false;
    }
    for (int i = from; i < to; i += 2) {
      int letter = Leet.letterFor(draft.codePoint(i));
      boolean leet = letter >= 0;
      word.add(
          leet ? letter : draft.codePoint(i),
          draft.start(i),
          draft.end(i),
          draft.transforms(i) | Transform.SPACED.bit() | (leet ? Transform.LEET.bit() : 0));
    }
    Homoglyphs.fold(word, 0, word.length());
    word = Repeats.collapsed(word);
    if (word.length() < fewest) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      copy.add(word, i);
    }
    return true;
  }

  /** End of the run of single letters that begins at {@code at}, or {@code at} if none does. */
  private static int endOfRun(Draft draft, int at) {
    if (!isSingle(draft, at)) {
      return at;
    }
    int separator = draft.around(at + 1);
    if (" .-_".indexOf(separator) < 0) {
      return at;
    }
    int end = at + 1;
    while (draft.around(end) == separator && isSingle(draft, end + 1)) {
      end += 2;
    }
    return end;
  }

  private static boolean isSingle(Draft draft, int i) {
    return i < draft.length()
        && (Character.isLetter(draft.codePoint(i)) || Leet.letterFor(draft.codePoint(i)) >= 0)
        && !draft.isWordAt(i - 1)
        && !draft.isWordAt(i + 1)
        && "@/:".indexOf(draft.around(i - 1)) < 0;
  }
}
