package moothall.moderation.detection.rules.matching;

import moothall.moderation.normalisation.Normaliser;
import moothall.moderation.policy.Term;

/**
 * A term made ready for comparing.
 *
 * @param spelt the words as they are really spelt, normalised, one space between them
 * @param skeleton the same as {@link Words} writes texts
 */
record Phrase(Term.Phrase term, String spelt, String skeleton) {

  static Phrase of(Term.Phrase term) {
    if (term.isMasked()) {
      String seenAs = term.written().replace('?', '*');
      return new Phrase(term, seenAs, seenAs);
    }
    String copy = Normaliser.normalise(term.words()).text();
    StringBuilder spelt = new StringBuilder();
    for (int i = 0; i < copy.length(); i++) {
      char c = copy.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        spelt.append(c);
      } else if (c != '\'' && c != '\u2019' && !spelt.isEmpty() && !endsInSpace(spelt)) {
        spelt.append(' ');
      }
    }
    String words = spelt.toString().strip();
    return new Phrase(term, words, skeletonOf(words));
  }

  /** Words as {@link Words} writes them, without what stands around them. */
  static String skeletonOf(String words) {
    String skeleton = Words.of(words).skeleton();
    return words.isEmpty() ? "" : skeleton.substring(1, skeleton.length() - 1);
  }

  private static boolean endsInSpace(StringBuilder words) {
    return words.charAt(words.length() - 1) == ' ';
  }
}
