package moothall.moderation.detection.language;

import java.util.HashSet;
import java.util.Set;

/** What the words of a sentence, or of a comment, speak for. */
final class Tally {

  private static final int FEWEST_WORDS = 3;
  private static final int FEWEST_OF_ANOTHER_SCRIPT = 2;

  /** How much more likely than the next the model's language must be; with other signs, less. */
  private static final double LEAD = 1.25;

  private static final double LEAD_WITH_WORDS = 1.1;

  private static final double LEAD_WITH_LETTERS = 1;

  private final int[] foreign = new int[ForeignWords.LANGUAGES.length];
  private final Set<String> counted = new HashSet<>();
  private final StringBuilder unknown = new StringBuilder();
  private int words;
  private int unknownWords;
  private int english;
  private int everyday;
  private int welsh;
  private int foreignLetters;
  private int otherScriptLetters;
  private int otherScriptWords;

  /** Names look foreign everywhere, so the model never sees what begins with a capital. */
  void addLatin(String word, KnownWords.Kinds kinds, boolean isName, boolean hasForeignLetter) {
    words++;
    english += kinds.english() ? 1 : 0;
    everyday += kinds.everyday() ? 1 : 0;
    welsh += kinds.welsh() ? 1 : 0;
    foreignLetters += hasForeignLetter && !isName ? 1 : 0;
    // A title may be Spanish, and la la la is none at all.
    boolean counts = kinds.foreign() != 0 && (words == 1 || !isName) && counted.add(word);
    for (int i = 0; counts && i < foreign.length; i++) {
      foreign[i] += (kinds.foreign() >>> i & 1) != 0 ? 1 : 0;
    }
    if (!isName && english + everyday + welsh == 0) {
      unknown.append(word).append(' ');
      unknownWords++;
    }
  }

  /** Scripts without spaces count two letters as a word. */
  void addOtherScript(int letters, boolean hasSpaces) {
    otherScriptLetters += letters;
    otherScriptWords += hasSpaces ? 1 : (letters + 1) / 2;
  }

  void add(Tally other) {
    for (int i = 0; i < foreign.length; i++) {
      foreign[i] += other.foreign[i];
    }
    unknown.append(other.unknown);
    unknownWords += other.unknownWords;
    words += other.words;
    english += other.english;
    everyday += other.everyday;
    welsh += other.welsh;
    foreignLetters += other.foreignLetters;
    otherScriptLetters += other.otherScriptLetters;
    otherScriptWords += other.otherScriptWords;
  }

  int weight() {
    return words + otherScriptWords;
  }

  Language decide(StatisticalGuess guess) {
    if (otherScriptWords >= FEWEST_OF_ANOTHER_SCRIPT && otherScriptWords > words) {
      return Language.OTHER;
    }
    int best = 0;
    for (int hits : foreign) {
      best = Math.max(best, hits);
    }
    if (words >= FEWEST_WORDS && isForeign(best, guess)) {
      return Language.OTHER;
    }
    if (welsh > english && welsh >= best) {
      return Language.WELSH;
    }
    return english > 0 || everyday > 0 ? Language.ENGLISH : Language.UNKNOWN;
  }

  private boolean isForeign(int best, StatisticalGuess guess) {
    int ours = Math.max(english, welsh);
    boolean letters = foreignLetters > 0;
    if (best >= 2 && best > ours + ours / 2 && best * 6 >= words) {
      return letters || isSure(best);
    }
    if (ours > 0) {
      return false;
    }
    if (letters && (best > 0 || foreignLetters > 1)) {
      return true;
    }
    double lead = letters ? LEAD_WITH_LETTERS : best > 0 ? LEAD_WITH_WORDS : LEAD;
    return unknownWords >= FEWEST_WORDS
        && everyday == 0
        && guess.of(unknown.toString()).isForeign(lead);
  }

  /** Two chance hits in an English headline without small words are not a language. */
  private boolean isSure(int best) {
    return words <= FEWEST_WORDS ? best == words : best >= 3 || everyday == 0 || best * 2 >= words;
  }
}
