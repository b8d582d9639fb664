package moothall.moderation.detection.language;

import moothall.moderation.normalisation.NormalisedText;
import moothall.moderation.normalisation.Normaliser;

/** Tells the language of a comment's sentences, in time in proportion to its length. */
public interface LanguageReader {

  Languages read(NormalisedText text);

  /** Of a text that has no copy yet. */
  default Languages read(String original) {
    return read(Normaliser.normalise(original));
  }
}
