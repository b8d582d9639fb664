package moothall.moderation.detection.language;

import java.util.HashMap;
import java.util.Map;
import java.util.StringTokenizer;

/** All listed words with the languages that they are common in. */
final class KnownWords {

  private static final Kinds NONE = new Kinds(false, false, false, 0);
  private static final Map<String, Kinds> KINDS = read();

  /**
   * Where a word belongs.
   *
   * @param foreign one bit for each language of {@link ForeignWords}
   */
  record Kinds(boolean english, boolean everyday, boolean welsh, long foreign) {

    Kinds or(Kinds other) {
      return new Kinds(
          english || other.english,
          everyday || other.everyday,
          welsh || other.welsh,
          foreign | other.foreign);
    }
  }

  private KnownWords() {}

  static Kinds of(String word) {
    return KINDS.getOrDefault(word, NONE);
  }

  private static Map<String, Kinds> read() {
    Map<String, Kinds> kinds = new HashMap<>();
    add(kinds, EnglishWords.FUNCTION, new Kinds(true, false, false, 0));
    add(kinds, EnglishWords.EVERYDAY, new Kinds(false, true, false, 0));
    add(kinds, WelshWords.COMMON, new Kinds(false, false, true, 0));
    for (int i = 0; i < ForeignWords.LANGUAGES.length; i++) {
      add(kinds, ForeignWords.LANGUAGES[i], new Kinds(false, false, false, 1L << i));
    }
    return Map.copyOf(kinds);
  }

  private static void add(Map<String, Kinds> kinds, String words, Kinds kind) {
    StringTokenizer each = new StringTokenizer(words);
    while (each.hasMoreTokens()) {
      kinds.merge(each.nextToken(), kind, Kinds::or);
    }
  }
}
