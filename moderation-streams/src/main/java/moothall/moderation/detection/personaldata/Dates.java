package moothall.moderation.detection.personaldata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import moothall.moderation.detection.AsWritten;
import moothall.moderation.detection.Word;

/** Reads days of the calendar as the British and the Welsh write them. */
final class Dates {

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("january", 1),
          Map.entry("jan", 1),
          Map.entry("ionawr", 1),
          Map.entry("february", 2),
          Map.entry("feb", 2),
          Map.entry("chwefror", 2),
          Map.entry("march", 3),
          Map.entry("mar", 3),
          Map.entry("mawrth", 3),
          Map.entry("april", 4),
          Map.entry("apr", 4),
          Map.entry("ebrill", 4),
          Map.entry("may", 5),
          Map.entry("mai", 5),
          Map.entry("june", 6),
          Map.entry("jun", 6),
          Map.entry("mehefin", 6),
          Map.entry("july", 7),
          Map.entry("jul", 7),
          Map.entry("gorffennaf", 7),
          Map.entry("august", 8),
          Map.entry("aug", 8),
          Map.entry("awst", 8),
          Map.entry("september", 9),
          Map.entry("sept", 9),
          Map.entry("sep", 9),
          Map.entry("medi", 9),
          Map.entry("october", 10),
          Map.entry("oct", 10),
          Map.entry("hydref", 10),
          Map.entry("november", 11),
          Map.entry("nov", 11),
          Map.entry("tachwedd", 11),
          Map.entry("december", 12),
          Map.entry("dec", 12),
          Map.entry("rhagfyr", 12));

  private static final List<String> ORDINALS = List.of("st", "nd", "rd", "th", "af", "ain", "fed");

  /**
   * One day.
   *
   * @param year with its century, if it was said
   * @param words how many words it takes
   */
  record Day(int from, int to, int day, int month, OptionalInt year, int words) {

    String canonical() {
      String date = (month < 10 ? "-0" : "-") + month + (day < 10 ? "-0" : "-") + day;
      return year.isPresent() ? year.getAsInt() + date : "-" + date;
    }
  }

  private Dates() {}

  static List<Day> in(AsWritten text) {
    List<Day> days = new ArrayList<>();
    int at = 0;
    while (at < text.words().size()) {
      int before = days.size();
      addAt(text, at, days);
      at += days.size() > before ? days.getLast().words() : 1;
    }
    return days;
  }

  private static void addAt(AsWritten text, int i, List<Day> days) {
    if (".£$,".indexOf(text.around(text.words().get(i).from() - 1)) >= 0) {
      return;
    }
    int before = days.size();
    addNumeric(text, i, days);
    if (days.size() == before) {
      addDayFirst(text, i, days);
    }
    if (days.size() == before) {
      addMonthFirst(text, i, days);
    }
  }

  private static void addNumeric(AsWritten text, int i, List<Day> days) {
    if (i + 2 >= text.words().size() || !sameSign(text, i)) {
      return;
    }
    int one = number(text, i);
    int two = number(text, i + 1);
    int three = number(text, i + 2);
    boolean yearFirst = text.plain(i).length() == 4;
    int year = yearFirst ? one : year(text.plain(i + 2));
    add(text, i, 3, yearFirst ? three : one, two, year, days);
  }

  /** Whether the same /, - or . and nothing else stands between a word and the next two. */
  private static boolean sameSign(AsWritten text, int i) {
    Word one = text.words().get(i);
    Word two = text.words().get(i + 1);
    Word three = text.words().get(i + 2);
    char sign = text.around(one.to());
    return "/-.".indexOf(sign) >= 0
        && two.from() == one.to() + 1
        && three.from() == two.to() + 1
        && text.around(two.to()) == sign;
  }

  private static void addDayFirst(AsWritten text, int i, List<Day> days) {
    int day = day(text.plain(i));
    boolean of = text.plain(i + 1).equals("of") || text.plain(i + 1).equals("o");
    int month = i + (of ? 2 : 1);
    if (day < 0 || !MONTHS.containsKey(text.plain(month)) || !text.gapIsOf(i, " -./")) {
      return;
    }
    boolean year = text.gapIsOf(month, " ,-./'") && year(text.plain(month + 1)) > 0;
    int words = month - i + (year ? 2 : 1);
    int said = year ? year(text.plain(month + 1)) : 0;
    add(text, i, words, day, MONTHS.getOrDefault(text.plain(month), 0), said, days);
  }

  private static void addMonthFirst(AsWritten text, int i, List<Day> days) {
    Integer month = MONTHS.get(text.plain(i));
    int day = day(text.plain(i + 1));
    if (month == null || day < 0 || !text.isJoined(i) || !text.words().get(i).isCapitalised()) {
      return;
    }
    boolean year = text.gapIsOf(i + 1, " ,") && text.plain(i + 2).length() == 4;
    int said = year ? Math.max(0, year(text.plain(i + 2))) : 0;
    add(text, i, said > 0 ? 3 : 2, day, month, said, days);
  }

  private static void add(
      AsWritten text, int first, int words, int day, int month, int year, List<Day> days) {
    if (day >= 1 && day <= 31 && month >= 1 && month <= 12 && year >= 0) {
      int from = text.words().get(first).from();
      int to = text.words().get(first + words - 1).to();
      OptionalInt said = year > 0 ? OptionalInt.of(year) : OptionalInt.empty();
      days.add(new Day(from, to, day, month, said, words));
    }
  }

  private static int number(AsWritten text, int word) {
    return text.words().get(word).number();
  }

  /** A day of the month with or without its ordinal ending, or -1. */
  private static int day(String plain) {
    int digits = 0;
    while (digits < plain.length() && digits < 3 && Character.isDigit(plain.charAt(digits))) {
      digits++;
    }
    boolean fits =
        digits >= 1
            && digits <= 2
            && (digits == plain.length() || ORDINALS.contains(plain.substring(digits)));
    int day = fits ? Integer.parseInt(plain.substring(0, digits)) : -1;
    return day >= 1 && day <= 31 ? day : -1;
  }

  /** A year of four digits, or of two, of which the later ones lie in the last century. */
  private static int year(String plain) {
    boolean digits = !plain.isEmpty() && plain.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits || (plain.length() != 2 && plain.length() != 4)) {
      return -1;
    }
    int year = Integer.parseInt(plain);
    return plain.length() == 2 ? (year > 40 ? 1900 : 2000) + year : year;
  }
}
