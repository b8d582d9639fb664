package moothall.moderation.detection;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import moothall.moderation.normalisation.NormalisedText;

/**
 * A comment with its capitals, digits and signs. The reading copy turns digits into letters and
 * capitals into small letters, which is right for abuse and wrong for numbers, links and names.
 * Here only what nobody types on purpose is removed: invisible characters, accents, full-width and
 * other compatibility forms, the many kinds of dash, quote and space.
 */
public final class AsWritten {

  /** A few characters unfold to whole sentences; those are kept as they are. */
  private static final int GROWTH = 4;

  private final NormalisedText copy;
  private final StringBuilder building;
  private final String text;
  private int[] starts;
  private int[] ends;
  private final List<Word> words;

  private AsWritten(NormalisedText copy) {
    this.copy = copy;
    String original = copy.original();
    this.building = new StringBuilder(original.length());
    this.starts = new int[original.length() + 1];
    this.ends = new int[original.length() + 1];
    int at = 0;
    while (at < original.length()) {
      int codePoint = original.codePointAt(at);
      int end = at + Character.charCount(codePoint);
      if (codePoint < 0x80) {
        addAscii((char) codePoint, at);
      } else {
        add(codePoint, at, end);
      }
      at = end;
    }
    this.text = building.toString();
    this.words = Word.in(text);
  }

  static AsWritten of(NormalisedText copy) {
    return new AsWritten(copy);
  }

  public String text() {
    return text;
  }

  /** All words in order. */
  public List<Word> words() {
    return words;
  }

  /** The words of any other text, cut in the same way. */
  public static List<Word> words(String text) {
    return Word.in(text);
  }

  /** The sign at a place, or a space before the beginning and behind the end. */
  public char around(int at) {
    return at < 0 || at >= text.length() ? ' ' : text.charAt(at);
  }

  /** Whether only spaces, and few of them, lie between a word and the next one. */
  public boolean isJoined(int word) {
    return gapIsOf(word, " ");
  }

  /** Whether at most three of these signs, and nothing else, lie between a word and the next. */
  public boolean gapIsOf(int word, String signs) {
    if (word < 0 || word + 1 >= words.size()) {
      return false;
    }
    int from = words.get(word).to();
    int to = words.get(word + 1).from();
    if (to - from > 3) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (signs.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The plain form of a word, or nothing where there is no such word. */
  public String plain(int word) {
    return word < 0 || word >= words.size() ? "" : words.get(word).plain();
  }

  /** Something seen between two places here, told in units of the reading copy. */
  public Recognised seen(int from, int to, String canonical) {
    int copyLength = copy.text().length();
    int first = Math.min(copy.copyFrom(starts[from]), copyLength - 1);
    int last = Math.max(copy.copyTo(ends[to - 1]), first + 1);
    return new Recognised(first, last, canonical);
  }

  private void addAscii(char c, int at) {
    if (c == '\t' || c == '\r') {
      append(' ', at, at + 1);
    } else if ((c >= ' ' && c != 0x7F) || c == '\n') {
      append(c, at, at + 1);
    }
  }

  private void add(int codePoint, int at, int end) {
    int before = building.length();
    switch (Character.getType(codePoint)) {
      case Character.FORMAT,
          Character.CONTROL,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK -> {}
      case Character.SPACE_SEPARATOR -> append(' ', at, end);
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> append('\n', at, end);
      case Character.DASH_PUNCTUATION -> append('-', at, end);
      case Character.DECIMAL_DIGIT_NUMBER ->
          append((char) ('0' + Character.digit(codePoint, 10)), at, end);
      default -> addLetter(codePoint, at, end);
    }
    if (building.length() == before && before > 0) {
      ends[before - 1] = end;
    }
  }

  private void addLetter(int codePoint, int at, int end) {
    if (codePoint == '\u2018' || codePoint == '\u2019' || codePoint == '\u02BC') {
      append('\'', at, end);
      return;
    }
    String written = Character.toString(codePoint);
    String plain = Normalizer.normalize(written, Normalizer.Form.NFKD);
    if (plain.length() > GROWTH) {
      plain = written;
    }
    for (int i = 0; i < plain.length(); i++) {
      if (Character.getType(plain.charAt(i)) != Character.NON_SPACING_MARK) {
        append(plain.charAt(i), at, end);
      }
    }
  }

  private void append(char c, int start, int end) {
    int at = building.length();
    if (at == starts.length) {
      starts = Arrays.copyOf(starts, at * 2);
      ends = Arrays.copyOf(ends, at * 2);
    }
    building.append(c);
    starts[at] = start;
    ends[at] = end;
  }
}
