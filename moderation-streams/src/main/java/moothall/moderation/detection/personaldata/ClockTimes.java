package moothall.moderation.detection.personaldata;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import moothall.moderation.detection.AsWritten;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recognised;
import moothall.moderation.detection.Recogniser;
import moothall.moderation.detection.Vocabulary;
import moothall.moderation.detection.Word;

/**
 * A time of day: 10pm, 18:30, half past six, 6 o'clock, "at 9 tonight". Known false alarm: verses
 * and scores such as 3:16. Misses a bare number in the middle of a sentence.
 */
public final class ClockTimes implements Recogniser {

  private static final Set<String> HALVES = Vocabulary.of("am pm yh yb yp");
  private static final Set<String> WHOLE =
      Vocabulary.of("noon midday midnight lunchtime teatime hannernos");
  private static final Set<String> HOURS =
      Vocabulary.of("one two three four five six seven eight nine ten eleven twelve");
  private static final Set<String> PARTS = Vocabulary.of("half quarter five ten twenty");
  private static final Set<String> BEFORE =
      Vocabulary.of("at by around about after before til till until from");
  private static final Set<String> BEHIND =
      Vocabulary.of("tonight tomorrow sharp this on every each in today ish onwards");
  private static final String MARKS = ".,!?;)\n";

  @Override
  public String name() {
    return "clock-time";
  }

  @Override
  public List<Recognised> find(Reading reading) {
    AsWritten text = reading.asWritten();
    List<Recognised> found = new ArrayList<>();
    int i = 0;
    while (i < text.words().size()) {
      int last = lastWord(text, i);
      if (last >= i) {
        int from = text.words().get(i).from();
        int to = text.words().get(last).to();
        found.add(text.seen(from, to, text.text().substring(from, to)));
      }
      i = Math.max(last, i) + 1;
    }
    return found;
  }

  /** The last word of the time that begins at a word, or -1. */
  private static int lastWord(AsWritten text, int i) {
    Word word = text.words().get(i);
    String plain = word.plain();
    if (WHOLE.contains(plain)) {
      return i;
    }
    if (PARTS.contains(plain) && isSpokenTime(text, i)) {
      return text.plain(i + 1).equals("past") || text.plain(i + 1).equals("to") ? i + 2 : i + 1;
    }
    if (HOURS.contains(plain)) {
      return half(text, i);
    }
    if (!Character.isDigit(plain.charAt(0))
        || "£$.:/-".indexOf(text.around(word.from() - 1)) >= 0) {
      return -1;
    }
    return digits(text, i);
  }

  private static int digits(AsWritten text, int i) {
    Word word = text.words().get(i);
    String plain = word.plain();
    int number = leading(plain);
    String rest = plain.substring(digitsOf(plain));
    if (HALVES.contains(rest)) {
      return number <= 12 ? i : -1;
    }
    if (plain.length() == 4 + rest.length()
        && (rest.equals("hrs") || (rest.isEmpty() && isHours(text, i)))
        && number < 2400
        && number % 100 < 60) {
      return rest.isEmpty() ? i + 1 : i;
    }
    if (!rest.isEmpty() || number > 23) {
      return -1;
    }
    int minutes = minutes(text, i);
    if (minutes > i) {
      return minutes;
    }
    int half = half(text, i);
    return half >= 0 ? half : isBareHour(text, i) ? i : -1;
  }

  private static boolean isHours(AsWritten text, int i) {
    return text.isJoined(i) && Set.of("hours", "hrs").contains(text.plain(i + 1));
  }

  /** The last word of 18:30 or 6.30pm, or -1. */
  private static int minutes(AsWritten text, int i) {
    if (i + 1 >= text.words().size()) {
      return -1;
    }
    Word word = text.words().get(i);
    Word next = text.words().get(i + 1);
    char sign = text.around(word.to());
    int digits = digitsOf(next.plain());
    if ((sign != ':' && sign != '.') || next.from() != word.to() + 1 || digits != 2) {
      return -1;
    }
    String rest = next.plain().substring(2);
    boolean goesOn =
        ".:".indexOf(text.around(next.to())) >= 0 && Character.isDigit(text.around(next.to() + 1));
    boolean half = HALVES.contains(rest);
    boolean clear = sign == ':' || half || half(text, i + 1) > 0;
    boolean cued = BEFORE.contains(text.plain(i - 1)) && text.around(next.to()) != '%';
    if (leading(next.plain()) > 59 || goesOn || !(rest.isEmpty() || half) || !(clear || cued)) {
      return -1;
    }
    return Math.max(i + 1, rest.isEmpty() ? half(text, i + 1) : -1);
  }

  /** The word that says am, pm or o'clock behind an hour, or -1. */
  private static int half(AsWritten text, int i) {
    String next = text.plain(i + 1);
    if (!text.isJoined(i)) {
      return -1;
    }
    // "am" behind a number in words is the verb.
    boolean number = Character.isDigit(text.plain(i).charAt(0));
    if (next.equals("oclock") || next.equals("pm") || (number && HALVES.contains(next))) {
      return i + 1;
    }
    boolean apart = next.equals("o") && Set.of("clock", "gloch").contains(text.plain(i + 2));
    boolean welsh = next.equals("or") && text.plain(i + 2).equals("gloch");
    return apart || welsh ? i + 2 : -1;
  }

  private static boolean isSpokenTime(AsWritten text, int i) {
    String next = text.plain(i + 1);
    boolean past = next.equals("past") || next.equals("to");
    boolean half = text.plain(i).equals("half") && BEFORE.contains(text.plain(i - 1));
    return past ? isHour(text.plain(i + 2)) : half && isHour(next);
  }

  /** "at 9" where the sentence, or the day, goes on behind it. */
  private static boolean isBareHour(AsWritten text, int i) {
    int hour = text.words().get(i).number();
    char behind = text.around(text.words().get(i).to());
    boolean goesOn = Character.isDigit(text.around(text.words().get(i).to() + 1));
    boolean last = i + 1 == text.words().size() || (MARKS.indexOf(behind) >= 0 && !goesOn);
    return hour >= 1
        && hour <= 12
        && BEFORE.contains(text.plain(i - 1))
        && text.isJoined(i - 1)
        && ((last && behind != '%') || (BEHIND.contains(text.plain(i + 1)) && text.isJoined(i)));
  }

  private static boolean isHour(String plain) {
    return HOURS.contains(plain)
        || (plain.length() <= 2
            && digitsOf(plain) == plain.length()
            && !plain.isEmpty()
            && leading(plain) <= 12);
  }

  private static int digitsOf(String plain) {
    int digits = 0;
    while (digits < plain.length() && plain.charAt(digits) >= '0' && plain.charAt(digits) <= '9') {
      digits++;
    }
    return digits;
  }

  private static int leading(String plain) {
    int digits = digitsOf(plain);
    return digits == 0 || digits > 4 ? 9999 : Integer.parseInt(plain.substring(0, digits));
  }
}
