package moothall.moderation.normalisation;

/**
 * Makes the reading copy. Takes time in proportion to the text, grows it by a bounded factor, and
 * leaves a copy of a copy as it is, but for texts of thousands of characters made to be folded one
 * by one.
 */
public final class Normaliser {

  /** A copy is at most this many times as long as its original: emoji become their names. */
  public static final int GROWTH = 48;

  /**
   * What one folding uncovers another one may have to fold: an i from a 1 makes a word mixed.
   * Honest texts need one round, disguised ones two or three; the limit keeps long hostile ones
   * cheap.
   */
  private static final int ROUNDS = 8;

  /** Characters looked at in all rounds of a short text, which may have more of them. */
  private static final int LOOKS = 1 << 17;

  private Normaliser() {}

  public static NormalisedText normalise(String original) {
    String plain = PlainText.copyOf(original);
    return plain.isEmpty() && !original.isEmpty()
        ? folded(original)
        : NormalisedText.same(original, plain);
  }

  private static NormalisedText folded(String original) {
    Draft draft = UnicodeForms.settled(original);
    boolean changed = true;
    int rounds = Math.max(ROUNDS, LOOKS / Math.max(draft.length(), 1));
    for (int round = 0; changed && round < rounds; round++) {
      changed = Homoglyphs.foldWords(draft);
      changed |= SpacedLetters.join(draft);
      changed |= Leet.fold(draft);
      changed |= Repeats.collapse(draft);
    }
    return draft.finished();
  }
}
