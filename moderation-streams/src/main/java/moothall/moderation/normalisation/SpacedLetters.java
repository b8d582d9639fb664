package moothall.moderation.normalisation;

/**
 * Letters written one by one, joined to words. Two separators in a row end a word, and fewer than
 * three letters are left apart unless the words before them were spelt out too.
 */
final class SpacedLetters {

  private static final String SEPARATORS = " .-_*";

  /** Between these, letters are honest more often: lists, sums, lines. */
  private static final String RARE_SEPARATORS = ",~|+=\n\u00B7\u2022\u2013\u2014";

  private static final int FEWEST = 3;

  private SpacedLetters() {}

  /** In place; tells whether anything changed. */
  static boolean join(Draft draft) {
    int length = draft.length();
    int kept = 0;
    boolean spellingOut = false;
    int at = 0;
    while (at < length) {
      int end = endOfRun(draft, at);
      Draft word = end > at + 1 ? wordOf(draft, at, end, spellingOut) : draft;
      if (word != draft) {
        for (int i = 0; i < word.length(); i++) {
          draft.put(kept++, word, i);
        }
        spellingOut = true;
        at = end;
      } else {
        int stop = Math.max(end, at + 1);
        spellingOut &= !draft.isWordAt(at);
        for (; at < stop; at++) {
          draft.put(kept++, draft, at);
        }
      }
    }
    draft.shorten(kept);
    return kept < length;
  }

  /** The word that a run of single letters spells, or the draft itself if it spells none. */
  private static Draft wordOf(Draft draft, int from, int to, boolean spellingOut) {
    int fewest = spellingOut ? FEWEST - 1 : FEWEST;
    if (RARE_SEPARATORS.indexOf(draft.codePoint(from + 1)) >= 0) {
      fewest = FEWEST + 1;
    }
    int letters = 0;
    for (int i = from; i < to; i += 2) {
      letters += draft.isLetterAt(i) ? 1 : 0;
    }
    if (letters < fewest) {
      return draft;
    }
    Draft word = draft.part((to - from) / 2 + 1);
    for (int i = from; i < to; i += 2) {
      int letter = Leet.letterFor(draft.codePoint(i));
      boolean leet = letter >= 0;
      word.add(
          leet ? letter : draft.codePoint(i),
          draft.start(i),
          draft.end(i),
          draft.transforms(i) | Transform.SPACED.bit() | (leet ? Transform.LEET.bit() : 0));
    }
    Homoglyphs.foldMixed(word, 0, word.length());
    Repeats.collapse(word);
    return word.length() < fewest ? draft : word;
  }

  /** End of the run of single letters that begins at {@code at}, or {@code at} if none does. */
  private static int endOfRun(Draft draft, int at) {
    if (!isSingle(draft, at)) {
      return at;
    }
    int separator = draft.around(at + 1);
    if (SEPARATORS.indexOf(separator) < 0 && RARE_SEPARATORS.indexOf(separator) < 0) {
      return at;
    }
    int end = at + 1;
    while (draft.around(end) == separator && isSingle(draft, end + 1)) {
      end += 2;
    }
    return end;
  }

  /** A letter with marks of its own would lose them if it became Latin within the joined word. */
  private static boolean isSingle(Draft draft, int i) {
    return i < draft.length()
        && (draft.isLetterAt(i) || Leet.letterFor(draft.codePoint(i)) >= 0)
        && !draft.isWordAt(i - 1)
        && !draft.isWordAt(i + 1)
        && !UnicodeForms.extendsCluster(draft.around(i + 1))
        && "@/:".indexOf(draft.around(i - 1)) < 0;
  }
}
