package moothall.moderation.detection.language;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moothall.moderation.normalisation.NormalisedText;
import moothall.moderation.normalisation.Transform;

/**
 * Tells languages by their common words, their letters and their script, and asks a model only
 * about sentences in which it knows no word. Words in disguise, handles, hashtags, links and emoji
 * say nothing, so that slang and slogans are not taken for a foreign language.
 */
public final class CommonWords implements LanguageReader {

  /** Accents that occur in English and Welsh. */
  private static final String OUR_ACCENTS = "áéíóúýàèìòùâêîôûŵŷäëïöüÿẁẃẅỳ";

  private static final Set<UnicodeScript> WITHOUT_SPACES =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private final StatisticalGuess guess;

  public CommonWords(StatisticalGuess guess) {
    this.guess = guess;
  }

  @Override
  public Languages read(NormalisedText text) {
    String copy = text.text();
    List<Languages.Sentence> sentences = new ArrayList<>();
    Tally whole = new Tally();
    Map<Language, Integer> weights = new EnumMap<>(Language.class);
    int from = 0;
    while (from < copy.length()) {
      int to = endOfSentence(copy, from);
      Tally sentence = tally(text, from, to);
      Language language = sentence.decide(guess);
      sentences.add(new Languages.Sentence(to, language));
      weights.merge(language, sentence.weight(), Integer::sum);
      whole.add(sentence);
      from = to;
    }
    return new Languages(sentences, dominant(whole, weights, sentences));
  }

  private Language dominant(
      Tally whole, Map<Language, Integer> weights, List<Languages.Sentence> sentences) {
    if (sentences.size() == 1) {
      return sentences.getFirst().language();
    }
    int other = weights.getOrDefault(Language.OTHER, 0);
    int ours = weights.getOrDefault(Language.ENGLISH, 0) + weights.getOrDefault(Language.WELSH, 0);
    return other > ours ? Language.OTHER : whole.decide(guess);
  }

  private static int endOfSentence(String copy, int from) {
    for (int i = from; i < copy.length(); i++) {
      char c = copy.charAt(i);
      boolean last = i + 1 == copy.length() || Character.isWhitespace(copy.charAt(i + 1));
      boolean stop = c == '.' || c == '!' || c == '?' || c == '\u061F' || c == '\u06D4';
      if (c == '\n' || c == '\u3002' || c == '\u0964' || (stop && last)) {
        return i + 1;
      }
    }
    return copy.length();
  }

  private static Tally tally(NormalisedText text, int from, int to) {
    Tally tally = new Tally();
    String copy = text.text();
    int at = from;
    while (at < to) {
      int end = at;
      while (end < to && !Character.isWhitespace(copy.charAt(end))) {
        end++;
      }
      if (end > at && !isAddress(copy, at, end)) {
        addWords(tally, text, at, end);
      }
      at = end + 1;
    }
    return tally;
  }

  private static void addWords(Tally tally, NormalisedText text, int from, int to) {
    String copy = text.text();
    int at = from;
    while (at < to) {
      int end = at;
      while (end < to && isWordPart(copy, end, at)) {
        end++;
      }
      if (end > at) {
        addWord(tally, text, at, end);
      }
      at = Math.max(end, at + 1);
    }
  }

  private static void addWord(Tally tally, NormalisedText text, int from, int to) {
    String copy = text.text();
    int first = copy.codePointAt(from);
    if (first >= 0x80 && UnicodeScript.of(first) != UnicodeScript.LATIN) {
      UnicodeScript script = UnicodeScript.of(first);
      tally.addOtherScript(to - from, !WITHOUT_SPACES.contains(script));
    } else if (!isDisguised(text, from, to)) {
      int apostrophe = apostrophe(copy, from, to);
      String word = apostrophe < 0 ? copy.substring(from, to) : letters(copy, from, to);
      KnownWords.Kinds kinds = KnownWords.of(word);
      if (apostrophe > 0) {
        kinds = kinds.or(KnownWords.of(letters(copy, from, apostrophe)));
      }
      tally.addLatin(word, kinds, text.isCapital(from), hasForeignLetter(text, from, to));
    }
  }

  /** The last one, or -1. */
  private static int apostrophe(String copy, int from, int to) {
    for (int i = to - 1; i > from; i--) {
      if (copy.charAt(i) == '\'' || copy.charAt(i) == '\u2019') {
        return i;
      }
    }
    return -1;
  }

  private static String letters(String copy, int from, int to) {
    StringBuilder letters = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (Character.isLetter(copy.charAt(i))) {
        letters.append(copy.charAt(i));
      }
    }
    return letters.toString();
  }

  private static boolean isDisguised(NormalisedText text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.has(Transform.EMOJI, i)
          || text.has(Transform.LEET, i)
          || text.has(Transform.SPACED, i)
          || text.has(Transform.HOMOGLYPH, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasForeignLetter(NormalisedText text, int from, int to) {
    return text.hasFoldings() && hasForeignLetter(text.originalOf(from, to));
  }

  private static boolean hasForeignLetter(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean extended = (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || isVietnamese(c);
      if (extended && OUR_ACCENTS.indexOf(Character.toLowerCase(c)) < 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVietnamese(char c) {
    return c >= 0x1E00 && c <= 0x1EFF;
  }

  private static boolean isWordPart(String copy, int i, int from) {
    char c = copy.charAt(i);
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || ((c == '\'' || c == '\u2019')
            && i > from
            && i + 1 < copy.length()
            && Character.isLetter(copy.charAt(i + 1)));
  }

  /** A handle, a hashtag, a link: no sentence is made of them. */
  private static boolean isAddress(String copy, int from, int to) {
    char first = copy.charAt(from);
    if (first == '@' || first == '#') {
      return true;
    }
    for (int i = from; i < to; i++) {
      char c = copy.charAt(i);
      boolean inside = i > from && i + 1 < to && Character.isLetter(copy.charAt(i + 1));
      if (c == '@' || (c == ':' && copy.startsWith("://", i)) || (c == '.' && inside)) {
        return true;
      }
    }
    return false;
  }
}
