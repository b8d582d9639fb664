package moothall.moderation.detection.personaldata;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moothall.moderation.detection.AsWritten;
import moothall.moderation.detection.Recognised;
import moothall.moderation.detection.Vocabulary;
import moothall.moderation.detection.Word;

/**
 * A comment in which digits that are written as words ("oh one six three two", "double seven") or
 * with look-alike letters (O1632) stand as digits. Every sign knows where it came from.
 */
final class Figures {

  private static final Map<String, Integer> DIGITS =
      Map.ofEntries(
          Map.entry("zero", 0),
          Map.entry("nought", 0),
          Map.entry("naught", 0),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("un", 1),
          Map.entry("dau", 2),
          Map.entry("tri", 3),
          Map.entry("pedwar", 4),
          Map.entry("pump", 5),
          Map.entry("chwech", 6),
          Map.entry("saith", 7),
          Map.entry("wyth", 8),
          Map.entry("naw", 9),
          Map.entry("dim", 0),
          Map.entry("oh", 0),
          Map.entry("o", 0));

  private static final Map<String, Integer> TIMES =
      Map.of("double", 2, "dbl", 2, "treble", 3, "triple", 3);

  /** Words that mean something else unless digits stand around them. */
  private static final Set<String> UNSURE = Vocabulary.of("un tri dim oh o pump");

  private static final String GAP = " ,.-_/";

  private final AsWritten source;
  private final StringBuilder text;
  private int[] from;
  private int[] to;

  private Figures(AsWritten source) {
    this.source = source;
    int room = source.text().length() + 16;
    this.text = new StringBuilder(room);
    this.from = new int[room];
    this.to = new int[room];
  }

  static Figures of(AsWritten source) {
    Figures figures = new Figures(source);
    List<Word> words = source.words();
    int copied = 0;
    int at = 0;
    while (at < words.size()) {
      int end = figures.endOfRun(at);
      boolean run = end - at > 1 && figures.isSure(at, end);
      int stop = Math.max(end, at + 1);
      for (int i = at; i < stop; i++) {
        Word word = words.get(i);
        boolean inside = run && i > at;
        copied = inside ? figures.joint(copied, word.from()) : figures.copy(copied, word.from());
        if (run && isSpelt(word)) {
          i = figures.spell(i, end);
          copied = words.get(i).to();
        } else if (isDisguised(word)) {
          figures.undisguise(word);
          copied = word.to();
        } else {
          copied = figures.copy(copied, word.to());
        }
      }
      at = stop;
    }
    figures.copy(copied, source.text().length());
    return figures;
  }

  String text() {
    return text.toString();
  }

  Recognised seen(int first, int last, String canonical) {
    return source.seen(from[first], to[last - 1], canonical);
  }

  private int endOfRun(int at) {
    List<Word> words = source.words();
    int end = at;
    while (end < words.size()
        && (isSpelt(words.get(end)) || words.get(end).isNumber() || isDisguised(words.get(end)))
        && (end == at || source.gapIsOf(end - 1, GAP))) {
      end++;
    }
    return end;
  }

  /** Whether a run surely tells digits, and has a word among them. */
  private boolean isSure(int at, int end) {
    boolean sure = false;
    boolean spelt = false;
    for (int i = at; i < end; i++) {
      Word word = source.words().get(i);
      sure |=
          word.isNumber() || (DIGITS.containsKey(word.plain()) && !UNSURE.contains(word.plain()));
      spelt |= isSpelt(word);
    }
    return sure && spelt;
  }

  private static boolean isSpelt(Word word) {
    return DIGITS.containsKey(word.plain()) || TIMES.containsKey(word.plain());
  }

  /** Writes the digit of a word, or of "double" and the word behind it; tells the last one used. */
  private int spell(int at, int end) {
    List<Word> words = source.words();
    Word word = words.get(at);
    Integer times = TIMES.get(word.plain());
    if (times == null) {
      append((char) ('0' + DIGITS.getOrDefault(word.plain(), 0)), word.from(), word.to());
      return at;
    }
    if (at + 1 >= end) {
      return at;
    }
    Word next = words.get(at + 1);
    Integer digit = DIGITS.get(next.plain());
    char c = digit == null ? next.plain().charAt(0) : (char) ('0' + digit);
    for (int i = 0; i < times; i++) {
      append(c, word.from(), next.to());
    }
    return at + 1;
  }

  /** Letters O, I and l among at least three digits, as in O1632. */
  private static boolean isDisguised(Word word) {
    int digits = 0;
    for (int i = 0; i < word.written().length(); i++) {
      char c = word.written().charAt(i);
      if (Character.isDigit(c)) {
        digits++;
      } else if ("OoIl".indexOf(c) < 0) {
        return false;
      }
    }
    int letters = word.written().length() - digits;
    return digits >= 3 && letters > 0 && letters < digits;
  }

  private void undisguise(Word word) {
    for (int i = 0; i < word.written().length(); i++) {
      char c = word.written().charAt(i);
      int at = word.from() + i;
      append(c == 'O' || c == 'o' ? '0' : c == 'I' || c == 'l' ? '1' : c, at, at + 1);
    }
  }

  /** Whatever stands between two digits of a run is read as one space. */
  private int joint(int first, int last) {
    if (last > first) {
      append(' ', first, last);
    }
    return last;
  }

  private int copy(int first, int last) {
    for (int i = first; i < last; i++) {
      append(source.text().charAt(i), i, i + 1);
    }
    return Math.max(first, last);
  }

  private void append(char c, int first, int last) {
    int at = text.length();
    if (at == from.length) {
      from = Arrays.copyOf(from, at * 2);
      to = Arrays.copyOf(to, at * 2);
    }
    text.append(c);
    from[at] = first;
    to[at] = last;
  }
}
