package moothall.moderation.detection.personaldata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moothall.moderation.detection.AsWritten;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recognised;
import moothall.moderation.detection.Recogniser;
import moothall.moderation.detection.Vocabulary;
import moothall.moderation.detection.Word;

/**
 * That somebody is under 18: "im 13", "15 year old", "my son is 15", "kids as young as 12". Known
 * false alarm: the age of a thing that is not listed here. Misses school years.
 */
public final class YoungAges implements Recogniser {

  private static final int COMING_OF_AGE = 18;

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17));

  private static final Set<String> SHORT_ENDINGS = Vocabulary.of("yo yrs yr y yos yro");
  private static final Set<String> I_AM = Vocabulary.of("im hes shes theyre hese whos rwyn");
  private static final Set<String> PEOPLE =
      Vocabulary.of(
          """
          he she who son daughter child kid girl boy lad lass lassie nephew niece brother sister
          grandson granddaughter friend mate pupil student victim teenager teen cousin stepson
          stepdaughter youngest eldest oldest baby toddler sibling twin grandchild bairn they
          """);
  private static final Set<String> BETWEEN = Vocabulary.of("only just about nearly almost now");
  private static final Set<String> SAID = Vocabulary.of("aged age turned turning oed oedran");

  /** Behind a number these make it something else than an age. */
  private static final Set<String> UNITS =
      Vocabulary.of(
          """
          minute minutes min mins hour hours day days week weeks month months mile miles metre metres
          km mph stone pounds quid percent feet foot ft inch inches cm kg lbs st th years yards am pm
          people of in times houses points degrees weeks litres seconds past to or streets doors
          """);

  /** What may be fifteen years old without being a person. */
  private static final Set<String> THINGS =
      Vocabulary.of(
          """
          car cars van boiler building roof house bridge plan plans report contract lease system
          computer tree trees road pipe pipes policy pc laptop whisky phone bus buses school estate
          dog cat horse scheme problem issue promise website study equipment playground debt
          """);

  @Override
  public String name() {
    return "young-age";
  }

  @Override
  public List<Recognised> find(Reading reading) {
    AsWritten text = reading.asWritten();
    List<Recognised> found = new ArrayList<>();
    for (int i = 0; i < text.words().size(); i++) {
      int age = age(text.plain(i));
      if (age >= 1 && age < COMING_OF_AGE && isWhole(text, i)) {
        int first = said(text, i);
        int last = oldness(text, i);
        if (first < i || last > i || isShort(text.plain(i))) {
          int from = text.words().get(first).from();
          int end = text.words().get(last).to();
          int to = text.around(end) == ')' && text.gapIsOf(i - 1, " (") ? end + 1 : end;
          found.add(text.seen(from, to, Integer.toString(age)));
          i = last;
        }
      }
    }
    return found;
  }

  /** The last word of "13 year(s) old", "13 oed", "6 months old"; the number itself if none. */
  private static int oldness(AsWritten text, int i) {
    if (!text.gapIsOf(i, " -")) {
      return i;
    }
    String next = text.plain(i + 1);
    if (next.equals("oed") || next.equals("yo")) {
      return i + 1;
    }
    if (next.equals("y") && text.plain(i + 2).equals("o")) {
      return i + 2;
    }
    boolean unit = Set.of("year", "years", "yr", "yrs", "month", "months").contains(next);
    boolean old =
        text.gapIsOf(i + 1, " -") && Set.of("old", "olds", "of").contains(text.plain(i + 2));
    boolean of = text.plain(i + 2).equals("of");
    if (!unit || !old || (of && !text.plain(i + 3).equals("age"))) {
      return i;
    }
    int last = of ? i + 3 : i + 2;
    return THINGS.contains(text.plain(last + 1)) && text.isJoined(last) ? i : last;
  }

  /** The first word of "im 13", "aged 13", "my son is 15"; the number itself if none. */
  private static int said(AsWritten text, int i) {
    boolean unit = UNITS.contains(text.plain(i + 1)) && text.gapIsOf(i, " -");
    if (unit || !text.gapIsOf(i - 1, " :(") || THINGS.contains(text.plain(i + 1))) {
      return i;
    }
    int before = BETWEEN.contains(text.plain(i - 1)) ? i - 2 : i - 1;
    String word = text.plain(before);
    if (SAID.contains(word) || I_AM.contains(word)) {
      return before;
    }
    boolean asYoungAs = word.equals("as") && text.plain(before - 1).equals("young");
    boolean iAm = word.equals("am") && text.plain(before - 1).equals("i");
    boolean im = word.equals("m") && text.plain(before - 1).equals("i");
    if (asYoungAs || iAm || im) {
      return asYoungAs && text.plain(before - 2).equals("as") ? before - 2 : before - 1;
    }
    boolean is = Set.of("is", "was", "are").contains(word);
    boolean person = PEOPLE.contains(text.plain(before - 1)) || isNamed(text, before - 1, i);
    boolean inBrackets =
        PEOPLE.contains(text.plain(i - 1))
            && text.around(text.words().get(i).from() - 1) == '('
            && text.around(text.words().get(i).to()) == ')';
    if (inBrackets) {
      return i - 1;
    }
    return is && person ? before - 1 : i;
  }

  /** "Ruby is 12." and nothing behind the number that could be counted. */
  private static boolean isNamed(AsWritten text, int name, int number) {
    Word word = name < 0 ? null : text.words().get(name);
    boolean last =
        number + 1 == text.words().size()
            || ".,!?".indexOf(text.around(text.words().get(number).to())) >= 0
            || Set.of("and", "but", "now").contains(text.plain(number + 1));
    return word != null
        && last
        && word.isCapitalised()
        && word.plain().length() > 2
        && !Set.of(
                "the", "a", "this", "that", "our", "my", "what", "which", "there", "bus", "it",
                "tax", "route", "council", "number", "total", "answer", "score", "limit")
            .contains(word.plain())
        && !Set.of("the", "a", "this", "that", "our", "number").contains(text.plain(name - 1));
  }

  private static int age(String plain) {
    Integer spelt = NUMBERS.get(plain);
    if (spelt != null) {
      return spelt;
    }
    int digits = 0;
    while (digits < plain.length() && Character.isDigit(plain.charAt(digits))) {
      digits++;
    }
    boolean fits =
        digits >= 1
            && digits <= 2
            && (digits == plain.length() || SHORT_ENDINGS.contains(plain.substring(digits)));
    return fits ? Integer.parseInt(plain.substring(0, digits)) : -1;
  }

  /** "13yo" needs nothing else; "13yrs" does. */
  private static boolean isShort(String plain) {
    return Character.isDigit(plain.charAt(0)) && (plain.endsWith("yo") || plain.endsWith("yos"));
  }

  /** Not part of a sum, a share, a time or a longer number. */
  private static boolean isWhole(AsWritten text, int i) {
    Word word = text.words().get(i);
    char before = text.around(word.from() - 1);
    char behind = text.around(word.to());
    boolean goesOn = ".:,/".indexOf(behind) >= 0 && Character.isDigit(text.around(word.to() + 1));
    return "£$€.:/#".indexOf(before) < 0 && behind != '%' && behind != '£' && !goesOn;
  }
}
