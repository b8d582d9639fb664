package moothall.moderation.normalisation;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Look-alike letters of other scripts, read as the Latin letter they imitate: in words that mix
 * scripts, and in words made of nothing but perfect look-alikes that stand in a Latin text. Genuine
 * words of other scripts are left alone, and with one of them in the text so is every unmixed word.
 */
final class Homoglyphs {

  /** Scripts with which whole words can be written that look Latin. */
  private static final Set<UnicodeScript> IMITATORS =
      EnumSet.of(
          UnicodeScript.CYRILLIC,
          UnicodeScript.GREEK,
          UnicodeScript.ARMENIAN,
          UnicodeScript.COPTIC,
          UnicodeScript.CHEROKEE,
          UnicodeScript.LISU,
          UnicodeScript.RUNIC,
          UnicodeScript.CANADIAN_ABORIGINAL);

  private Homoglyphs() {}

  /** In place; tells whether anything changed. */
  static boolean foldWords(Draft draft) {
    if (draft.isAscii()) {
      return false;
    }
    boolean changed = false;
    boolean latin = false;
    boolean imitation = false;
    boolean genuine = false;
    for (int at = 0; at < draft.length(); ) {
      int end = endOfWord(draft, at);
      changed |= foldMixed(draft, at, end);
      if (end > at && draft.codePoint(at) < 0x80) {
        latin = true;
      } else if (end > at && isImitation(draft, at, end)) {
        imitation = true;
      } else if (end > at && !isLatin(draft.codePoint(at))) {
        genuine = true;
      }
      at = Math.max(end, at + 1);
    }
    boolean otherwiseLatin = latin && !genuine;
    return (otherwiseLatin && imitation && foldImitations(draft)) || changed;
  }

  /** Folds one word in place, if it mixes scripts. */
  static boolean foldMixed(Draft draft, int from, int to) {
    boolean latin = false;
    boolean foreign = false;
    for (int i = from; i < to; i++) {
      boolean ours = isLatin(draft.codePoint(i));
      latin |= ours;
      foreign |= !ours || LookAlikes.latin(draft.codePoint(i)) >= 0;
    }
    return latin && foreign && fold(draft, from, to);
  }

  private static boolean foldImitations(Draft draft) {
    boolean changed = false;
    for (int at = 0; at < draft.length(); ) {
      int end = endOfWord(draft, at);
      if (end > at && isImitation(draft, at, end)) {
        changed |= fold(draft, at, end);
      }
      at = Math.max(end, at + 1);
    }
    return changed;
  }

  private static boolean fold(Draft draft, int from, int to) {
    boolean changed = false;
    for (int i = from; i < to; i++) {
      int letter = draft.codePoint(i);
      // A letter with marks of its own would lose them, once it is Latin, on the next reading.
      if (letter >= 0x80 && !UnicodeForms.extendsCluster(draft.around(i + 1))) {
        int capital = draft.wasCapital(i) ? LookAlikes.latinOfCapital(letter) : -1;
        int look = capital >= 0 ? capital : LookAlikes.latin(letter);
        if (look >= 0) {
          draft.replace(i, look, Transform.HOMOGLYPH);
          changed = true;
        }
      }
    }
    return changed;
  }

  private static boolean isImitation(Draft draft, int from, int to) {
    for (int i = from; i < to; i++) {
      int letter = draft.codePoint(i);
      if (letter < 0x80
          || !IMITATORS.contains(UnicodeScript.of(letter))
          || !(LookAlikes.isPerfect(letter)
              || (draft.wasCapital(i) && LookAlikes.latinOfCapital(letter) >= 0))) {
        return false;
      }
    }
    return from < to;
  }

  private static boolean isLatin(int letter) {
    return letter < 0x80 || UnicodeScript.of(letter) == UnicodeScript.LATIN;
  }

  private static int endOfWord(Draft draft, int at) {
    int end = at;
    while (draft.isLetterAt(end)) {
      end++;
    }
    return end;
  }
}
