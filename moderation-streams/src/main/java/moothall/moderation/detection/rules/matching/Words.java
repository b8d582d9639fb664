package moothall.moderation.detection.rules.matching;

import java.util.Arrays;
import moothall.moderation.normalisation.NormalisedText;

/**
 * The words of a text in the form that phrases are compared in: one space between words, a full
 * stop between sentences, runs of letters shortened to one, and l written as i because disguises
 * use one sign for both. {@link Spelling} then tells what the shortening hid.
 */
final class Words {

  private final StringBuilder skeleton = new StringBuilder();
  private int[] starts;
  private int[] ends;
  private int[] words;
  private int[] sentences;
  private int wordCount;
  private int sentenceCount;

  private Words(int capacity) {
    starts = new int[capacity];
    ends = new int[capacity];
    words = new int[capacity];
    sentences = new int[capacity];
  }

  static Words of(NormalisedText text) {
    return of(text.text());
  }

  static Words of(String text) {
    Words view = new Words(text.length() + 2);
    view.add('.', 0, 0);
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && !isWordPart(text, end)) {
        end++;
      }
      if (end > at) {
        view.separate(endsSentence(text, at, end), at, end);
      }
      at = end;
      while (at < text.length() && isWordPart(text, at)) {
        view.letter(text.charAt(at), at);
        at++;
      }
    }
    view.separate(true, text.length(), text.length());
    return view;
  }

  String skeleton() {
    return skeleton.toString();
  }

  /** Where in the text the stretch of letters behind a unit of the skeleton begins. */
  int start(int unit) {
    return starts[unit];
  }

  int end(int unit) {
    return ends[unit];
  }

  /** A sighting of the skeleton's units {@code begin} to {@code end}. */
  Sighting sightingOfUnits(int term, int begin, int end, int from, int to) {
    return new Sighting(
        term, from, to, words[begin], words[end - 1], sentences[begin], false);
  }

  /** A sighting of the text's units {@code from} to {@code to}, which is not empty. */
  Sighting sighting(int term, int from, int to, boolean masked) {
    int begin = unitAt(from);
    int end = unitAt(to - 1);
    return new Sighting(term, from, to, words[begin], words[end], sentences[begin], masked);
  }

  /** The last unit of the skeleton that begins at or before a unit of the text. */
  private int unitAt(int textUnit) {
    int low = 0;
    int high = skeleton.length() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (starts[middle] <= textUnit) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  boolean isBoundary(int unit) {
    char c = skeleton.charAt(unit);
    return c == ' ' || c == '.';
  }

  /** Letters as they are compared: without l, because 1 and ! may mean l or i. */
  static char plain(char letter) {
    return letter == 'l' ? 'i' : letter;
  }

  private static boolean isWordPart(String text, int i) {
    char c = text.charAt(i);
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK
        || (isApostrophe(c)
            && i > 0
            && i + 1 < text.length()
            && Character.isLetter(text.charAt(i - 1))
            && Character.isLetter(text.charAt(i + 1)));
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  private void letter(char c, int at) {
    int last = skeleton.length() - 1;
    if (isApostrophe(c)) {
      // Belongs to the letter before it, so that "I'll" is shortened as "ill" is.
      ends[last] = at + 1;
      return;
    }
    char plain = plain(c);
    if (Character.isLetter(plain) && skeleton.charAt(last) == plain && ends[last] == at) {
      ends[last] = at + 1;
    } else {
      add(plain, at, at + 1);
    }
  }

  private static boolean endsSentence(String text, int from, int to) {
    boolean sentence = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean last = i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1));
      sentence |= c == '\n' || c == ';' || ((c == '.' || c == '!' || c == '?') && last);
    }
    return sentence;
  }

  private void separate(boolean sentence, int from, int to) {
    wordCount++;
    sentenceCount += sentence ? 1 : 0;
    int last = skeleton.length() - 1;
    if (!isBoundary(last)) {
      add(sentence ? '.' : ' ', from, to);
    } else if (sentence) {
      skeleton.setCharAt(last, '.');
    }
  }

  private void add(char c, int start, int end) {
    int at = skeleton.length();
    if (at == starts.length) {
      starts = Arrays.copyOf(starts, at * 2);
      ends = Arrays.copyOf(ends, at * 2);
      words = Arrays.copyOf(words, at * 2);
      sentences = Arrays.copyOf(sentences, at * 2);
    }
    skeleton.append(c);
    starts[at] = start;
    ends[at] = end;
    words[at] = wordCount;
    sentences[at] = sentenceCount;
  }
}
