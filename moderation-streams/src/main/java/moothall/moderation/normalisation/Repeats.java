package moothall.moderation.normalisation;

/**
 * Three or more of the same letter become one, which then stands for one or two: whoever matches
 * decides.
 */
final class Repeats {

  private static final int TOO_MANY = 3;

  private Repeats() {}

  /** In place; tells whether anything changed. */
  static boolean collapse(Draft draft) {
    int kept = 0;
    int at = 0;
    int length = draft.length();
    while (at < length) {
      int letter = draft.codePoint(at);
      int end = at + 1;
      while (end < length && draft.codePoint(end) == letter) {
        end++;
      }
      if (end - at >= TOO_MANY && Draft.isLetter(letter) && !isWeb(draft, at, end)) {
        int bits = Transform.REPEAT.bit();
        for (int i = at; i < end; i++) {
          bits |= draft.transforms(i);
        }
        int spanEnd = draft.end(end - 1);
        draft.put(kept, draft, at);
        draft.stretch(kept, spanEnd, bits);
        kept++;
      } else if (kept == at) {
        kept = end;
      } else {
        for (int i = at; i < end; i++) {
          draft.put(kept++, draft, i);
        }
      }
      at = end;
    }
    draft.shorten(kept);
    return kept < length;
  }

  /** The beginning of a web address, for those who look for links. */
  private static boolean isWeb(Draft draft, int from, int to) {
    return draft.codePoint(from) == 'w' && to - from == TOO_MANY && draft.around(to) == '.';
  }
}
