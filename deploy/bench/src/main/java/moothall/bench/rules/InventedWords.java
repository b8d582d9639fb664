package moothall.bench.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Words that nobody uses but that begin, end and sound like words that people do use. */
final class InventedWords {

  private static final List<String> ONSETS =
      List.of(
          "b", "br", "c", "ch", "cl", "d", "dr", "f", "g", "gr", "h", "j", "k", "l", "m", "n", "p",
          "pl", "r", "s", "sh", "sp", "st", "t", "th", "tr", "v", "w", "wh", "y");
  private static final List<String> VOWELS =
      List.of("a", "e", "i", "o", "u", "ai", "ea", "ee", "oo", "ou");
  private static final List<String> CODAS =
      List.of(
          "", "", "ck", "d", "ft", "g", "ll", "m", "n", "nd", "ng", "p", "r", "rk", "s", "ss", "st",
          "t", "tt", "x");

  private final Random random;
  private final Set<String> taken;

  /** Takes words that must not be invented, because people use them. */
  InventedWords(long seed, Set<String> real) {
    this.random = new Random(seed);
    this.taken = new HashSet<>(real);
  }

  /** A word that was not given before. */
  String next() {
    while (true) {
      StringBuilder word = new StringBuilder();
      int syllables = 2 + random.nextInt(2);
      for (int i = 0; i < syllables; i++) {
        word.append(any(ONSETS)).append(any(VOWELS)).append(any(CODAS));
      }
      if (!hasTripleLetter(word) && taken.add(word.toString())) {
        return word.toString();
      }
    }
  }

  /** Such a word would be read as a disguise. */
  private static boolean hasTripleLetter(CharSequence word) {
    for (int i = 2; i < word.length(); i++) {
      if (word.charAt(i) == word.charAt(i - 1) && word.charAt(i) == word.charAt(i - 2)) {
        return true;
      }
    }
    return false;
  }

  private String any(List<String> parts) {
    return parts.get(random.nextInt(parts.size()));
  }
}
