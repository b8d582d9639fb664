package moothall.moderation.detection.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import moothall.moderation.detection.AsWritten;
import moothall.moderation.detection.CouncilName;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Word;
import org.jspecify.annotations.Nullable;

/** Finds the names of people in a comment. */
final class People {

  private static final int MOST_SURNAMES = 3;
  private static final Set<String> PARTICLES =
      Set.of("de", "van", "von", "al", "el", "bin", "ap", "ab", "ferch", "da", "di", "le", "la");

  private final Set<String> givenNames;

  People(Collection<String> givenNames) {
    Set<String> plain = new HashSet<>();
    givenNames.forEach(name -> plain.add(name.strip().toLowerCase(Locale.ROOT)));
    this.givenNames = Set.copyOf(plain);
  }

  /**
   * One name.
   *
   * @param words how many words of it are names, without a title
   */
  record Name(int firstWord, int lastWord, int words) {}

  List<Name> in(Reading reading) {
    AsWritten text = reading.asWritten();
    Set<String> page = Set.copyOf(CouncilName.distinctiveWords(reading.comment().page().name()));
    List<Name> names = new ArrayList<>();
    int i = 0;
    while (i < text.words().size()) {
      Name name = name(text, i, page);
      if (name != null && name.words() > 0) {
        names.add(name);
      }
      i = name == null ? i + 1 : name.lastWord() + 1;
    }
    return names;
  }

  /** The name that begins at a word; one of no words is no person's but may not be read again. */
  private @Nullable Name name(AsWritten text, int i, Set<String> page) {
    Word word = text.words().get(i);
    if (NameWords.TITLES.contains(word.plain()) && text.gapIsOf(i, " .")) {
      return titled(text, i, page);
    }
    boolean known = givenNames.contains(base(word));
    if (!known) {
      return cued(text, i, page);
    }
    boolean capital = word.isCapitalised();
    boolean addressed = text.around(word.from() - 1) == '@';
    boolean thing = NameWords.NOT_BEFORE.contains(text.plain(i - 1)) && text.gapIsOf(i - 1, " .");
    if (!capital || thing) {
      return capital ? null : small(text, i);
    }
    int last = isPossessive(word) ? i : surnameEnd(text, i, page);
    if (isPlace(text, i, last)) {
      return new Name(i, Math.min(last + 1, text.words().size() - 1), 0);
    }
    boolean famous = NameWords.FAMOUS.contains(text.plain(i) + " " + base(text, i + 1));
    if (famous) {
      return new Name(i, i + 1, 0);
    }
    boolean modal =
        Set.of("will", "may").contains(word.plain())
            && beginsSentence(text, i)
            && givenNames.contains(base(text, i + 1));
    boolean goesOnFromBefore =
        i > 0
            && text.isJoined(i - 1)
            && text.words().get(i - 1).isCapitalised()
            && !NameWords.ORDINARY.contains(text.plain(i - 1))
            && !NameWords.PERSON_CUES.contains(text.plain(i - 1))
            && NameWords.AMBIGUOUS.contains(word.plain());
    if (last > i) {
      return modal || goesOnFromBefore ? null : new Name(i, last, last - i + 1);
    }
    boolean sure = !NameWords.AMBIGUOUS.contains(base(word)) && !page.contains(base(word));
    return sure || addressed ? new Name(i, i, 1) : null;
  }

  private static @Nullable Name titled(AsWritten text, int i, Set<String> page) {
    Word title = text.words().get(i);
    int first = i + 1;
    boolean capital = title.isCapitalised() || title.isAllCapitals();
    if (!capital && !NameWords.SMALL_TITLES.contains(title.plain())) {
      return null;
    }
    if (isSurname(text, first, page)) {
      int last = surnameEnd(text, first, page);
      boolean place = isPlace(text, first, last);
      return place ? null : new Name(i, last, last - first + 1);
    }
    boolean small =
        Set.of("mr", "mrs").contains(title.plain())
            && first < text.words().size()
            && text.plain(first).length() > 2
            && Character.isLowerCase(text.words().get(first).written().charAt(0))
            && !NameWords.ORDINARY.contains(text.plain(first));
    return small ? new Name(i, first, 1) : null;
  }

  /** "officer Jarrah Oke", "her name is Jarrah Oke": two capitals behind a word that says so. */
  private static @Nullable Name cued(AsWritten text, int i, Set<String> page) {
    boolean called = Set.of("called", "named").contains(text.plain(i - 1));
    boolean named =
        (called && isSaidOfSomebody(text, i - 1))
            || (!called && NameWords.PERSON_CUES.contains(text.plain(i - 1)))
            || (text.plain(i - 1).equals("is") && text.plain(i - 2).equals("name"));
    if (!named || !text.isJoined(i - 1) || !isSurname(text, i, page)) {
      return null;
    }
    int last = surnameEnd(text, i, page);
    return last > i && !isPlace(text, i, last) ? new Name(i, last, last - i + 1) : null;
  }

  /** "a lad called", not "the event is called". */
  private static boolean isSaidOfSomebody(AsWritten text, int called) {
    return NameWords.SOMEBODY.contains(text.plain(called - 1))
        || NameWords.SOMEBODY.contains(text.plain(called - 2));
  }

  /** A name in small letters, or among capitals, where somebody is spoken to. */
  private static @Nullable Name small(AsWritten text, int i) {
    String plain = text.plain(i);
    boolean shy = NameWords.AMBIGUOUS.contains(plain);
    boolean at = text.around(text.words().get(i).from() - 1) == '@';
    boolean spoken = NameWords.ADDRESSING.contains(text.plain(i - 1)) && text.gapIsOf(i - 1, " ,");
    boolean named = text.plain(i - 1).equals("is") && text.plain(i - 2).equals("name");
    String next = text.plain(i + 1);
    boolean surname =
        named
            && text.isJoined(i)
            && next.length() > 2
            && Character.isLetter(next.charAt(0))
            && !NameWords.ORDINARY.contains(next);
    if (surname) {
      return new Name(i, i + 1, 2);
    }
    return !shy && !at && (spoken || named) ? new Name(i, i, 1) : null;
  }

  private static int surnameEnd(AsWritten text, int first, Set<String> page) {
    int last = first;
    int words = isPossessive(text.words().get(first)) ? MOST_SURNAMES : 0;
    while (words < MOST_SURNAMES && text.gapIsOf(last, " -") && last + 1 < text.words().size()) {
      boolean particle = PARTICLES.contains(text.plain(last + 1)) && text.isJoined(last + 1);
      int next = particle ? last + 2 : last + 1;
      if (!isSurname(text, next, page)) {
        break;
      }
      last = next;
      words++;
      if (isPossessive(text.words().get(last))) {
        break;
      }
    }
    return last;
  }

  private static boolean isSurname(AsWritten text, int i, Set<String> page) {
    if (i >= text.words().size()) {
      return false;
    }
    Word word = text.words().get(i);
    return word.isCapitalised()
        && word.written().length() > 1
        && Character.isLetter(word.written().charAt(0))
        && !NameWords.ORDINARY.contains(word.plain())
        && !NameWords.PLACES.contains(word.plain())
        && !page.contains(base(word));
  }

  /** Whether names lead to a street, a park, a house. */
  private static boolean isPlace(AsWritten text, int first, int last) {
    boolean type =
        text.isJoined(last)
            && NameWords.PLACES.contains(text.plain(last + 1))
            && Character.isUpperCase(text.words().get(last + 1).written().charAt(0));
    boolean either = last > first && NameWords.PLACE_OR_SURNAME.contains(text.plain(last));
    boolean there =
        NameWords.PATRONS.contains(text.plain(first))
            || NameWords.PLACE_CUES.contains(text.plain(first - 1))
            || (first > 0 && text.words().get(first - 1).isNumber());
    return type || (either && there);
  }

  private static boolean beginsSentence(AsWritten text, int i) {
    return i == 0 || !text.gapIsOf(i - 1, " ,-");
  }

  private static boolean isPossessive(Word word) {
    return word.written().endsWith("'s") || word.written().endsWith("'S");
  }

  private static String base(AsWritten text, int i) {
    return i < text.words().size() ? base(text.words().get(i)) : "";
  }

  private static String base(Word word) {
    return isPossessive(word) ? word.plain().substring(0, word.plain().length() - 1) : word.plain();
  }
}
