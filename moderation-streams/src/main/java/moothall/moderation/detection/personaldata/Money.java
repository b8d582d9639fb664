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
 * A sum of money: £9,000, 50 quid, two grand, a tenner. Known false alarm: pounds of weight. Misses
 * a bare number that only the sentence makes a sum.
 */
public final class Money implements Recogniser {

  private static final String SIGNS = "£$€";
  private static final int MOST_GROUPS = 4;
  private static final Set<String> UNITS =
      Vocabulary.of(
          """
          pound pounds quid grand pence gbp euro euros dollar dollars sterling bob punt bunt punnoedd
          bunnoedd ceiniog geiniog usd eur bitcoin btc
          """);
  private static final Set<String> NOTES = Vocabulary.of("fiver fivers tenner tenners");
  private static final Set<String> CODES = Vocabulary.of("gbp eur usd");
  private static final Set<String> SIZES =
      Vocabulary.of("k m bn million billion thousand hundred grand miliwn mil");
  private static final Set<String> NUMBER_WORDS =
      Vocabulary.of(
          """
          one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty
          fifty sixty seventy eighty ninety hundred thousand million few couple half
          """);

  @Override
  public String name() {
    return "money";
  }

  @Override
  public List<Recognised> find(Reading reading) {
    AsWritten text = reading.asWritten();
    List<Recognised> found = new ArrayList<>();
    int past = 0;
    for (int i = 0; i < text.words().size(); i++) {
      Word word = text.words().get(i);
      int from = beginning(text, i);
      if (from >= past && from >= 0) {
        int last = signed(text, from) ? withSize(text, i) : withUnit(text, i);
        if (last >= 0) {
          past = text.words().get(last).to();
          found.add(text.seen(from, past, text.text().substring(from, past)));
          i = last;
        }
      } else if (NOTES.contains(word.plain())) {
        found.add(text.seen(word.from(), word.to(), word.plain()));
      }
    }
    return found;
  }

  /** Where a sum may begin: at a sign before a number, at a code, at a number; otherwise -1. */
  private static int beginning(AsWritten text, int i) {
    Word word = text.words().get(i);
    int before = text.around(word.from() - 1) == ' ' ? word.from() - 2 : word.from() - 1;
    boolean digit = Character.isDigit(word.written().charAt(0));
    if (digit && SIGNS.indexOf(text.around(before)) >= 0) {
      return before;
    }
    if (CODES.contains(word.plain())
        && Character.isDigit(text.plain(i + 1).isEmpty() ? ' ' : text.plain(i + 1).charAt(0))) {
      return word.from();
    }
    return digit || NUMBER_WORDS.contains(word.plain()) ? word.from() : -1;
  }

  private static boolean signed(AsWritten text, int from) {
    return SIGNS.indexOf(text.around(from)) >= 0;
  }

  private static int withSize(AsWritten text, int first) {
    int last = numberEnd(text, first);
    return text.isJoined(last) && SIZES.contains(text.plain(last + 1)) ? last + 1 : last;
  }

  private static int withUnit(AsWritten text, int first) {
    boolean code = CODES.contains(text.plain(first));
    int last = numberEnd(text, code ? first + 1 : first);
    if (code) {
      return last;
    }
    String plain = text.plain(last);
    boolean pence = plain.length() > 1 && plain.endsWith("p") && isDigits(plain, 1);
    if (pence || (isDigits(plain, 4) && plain.endsWith("quid"))) {
      return last;
    }
    int unit = last;
    for (int i = 0; i < 4 && text.isJoined(unit); i++) {
      unit++;
      if (UNITS.contains(text.plain(unit))) {
        return unit;
      }
      boolean goesOn =
          NUMBER_WORDS.contains(text.plain(unit))
              || SIZES.contains(text.plain(unit))
              || text.plain(unit).equals("of");
      if (!goesOn) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isDigits(String plain, int ending) {
    return plain.length() > ending
        && plain.chars().limit(plain.length() - ending).allMatch(Character::isDigit);
  }

  /** The last word of a number with its thousands and its pence. */
  private static int numberEnd(AsWritten text, int first) {
    int last = first;
    while (last < first + MOST_GROUPS
        && last + 1 < text.words().size()
        && (text.gapIsOf(last, ",") || text.gapIsOf(last, "."))
        && text.words().get(last).isNumber()
        && text.words().get(last + 1).from() == text.words().get(last).to() + 1
        && Character.isDigit(text.plain(last + 1).charAt(0))) {
      last++;
    }
    return last;
  }
}
