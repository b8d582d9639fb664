package moothall.moderation.detection.rules.matching;

import java.time.LocalDate;
import moothall.moderation.normalisation.NormalisedText;

/**
 * One text being looked through.
 *
 * @param day on which terms must be in force
 * @param budget how much may still be looked at
 */
record Search(NormalisedText text, Words words, LocalDate day, Candidates budget) {

  static Search of(NormalisedText text, LocalDate day) {
    return new Search(text, Words.of(text.text()), day, new Candidates());
  }
}
