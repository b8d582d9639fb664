package moothall.moderation.detection.rules.matching;

import java.util.Map;
import moothall.moderation.policy.Term;

/** Tells beforehand whether a term can be looked for. */
public final class TermCheck {

  private TermCheck() {}

  /**
   * Passes if it can.
   *
   * @throws IllegalArgumentException saying what was expected instead
   */
  public static void check(Term term) {
    switch (term) {
      case Term.Pattern pattern -> new PatternBook(Map.of(0, pattern));
      case Term.Phrase phrase -> {
        if (Phrase.of(phrase).spelt().isEmpty()) {
          throw new IllegalArgumentException(
              phrase.written() + " has no letters (expected: a word)");
        }
      }
      case Term.Entity _ -> {}
    }
  }
}
