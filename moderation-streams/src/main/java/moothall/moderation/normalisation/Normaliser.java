package moothall.moderation.normalisation;

/**
 * Makes the reading copy. Takes time in proportion to the text, grows it by a bounded factor, and
 * leaves a copy of a copy as it is.
 */
public final class Normaliser {

  /** What one folding uncovers another one may have to fold: an i from a 1 makes a word mixed. */
  private static final int ROUNDS = 2;

  private Normaliser() {}

  public static NormalisedText normalise(String original) {
    Draft draft = UnicodeForms.of(original);
    Homoglyphs.foldWords(draft);
    draft = Repeats.collapsed(draft);
    for (int round = 0; round < ROUNDS; round++) {
      Leet.fold(draft);
      Homoglyphs.foldWords(draft);
      draft = Repeats.collapsed(draft);
    }
    return new NormalisedText(original, SpacedLetters.joined(draft));
  }
}
