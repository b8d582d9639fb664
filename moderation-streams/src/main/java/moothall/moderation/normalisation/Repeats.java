package moothall.moderation.normalisation;

/**
 * Three or more of the same letter become one, which then stands for one or two: whoever matches
 * decides.
 */
final class Repeats {

  private static final int TOO_MANY = 3;

  private Repeats() {}

  static Draft collapsed(Draft draft) {
    Draft copy = new Draft(draft.length());
    int at = 0;
    while (at < draft.length()) {
      int end = at + 1;
      int bits = draft.transforms(at);
      while (end < draft.length() && draft.codePoint(end) == draft.codePoint(at)) {
        bits |= draft.transforms(end);
        end++;
      }
      copy.add(draft, at);
      if (end - at >= TOO_MANY && Character.isLetter(draft.codePoint(at))) {
        copy.swallow(draft.end(end - 1), bits | Transform.REPEAT.bit());
      } else {
        for (int i = at + 1; i < end; i++) {
          copy.add(draft, i);
        }
      }
      at = end;
    }
    return copy;
  }
}
