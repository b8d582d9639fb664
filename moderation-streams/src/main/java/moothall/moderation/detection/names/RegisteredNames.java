package moothall.moderation.detection.names;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moothall.moderation.detection.AsWritten;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recognised;
import moothall.moderation.detection.Word;
import moothall.moderation.normalisation.Normaliser;
import moothall.moderation.policy.PeopleRegister;

/** Finds the names of a register in the reading copy, so that no disguise helps. */
final class RegisteredNames {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Set<String> MORE_TITLES = Set.of("officer", "councillors", "warden");
  private static final int WIDEST_GAP = 3;

  private record Person(PeopleRegister.Entry entry, List<String> words) {}

  private final Map<String, List<Person>> byFirstWord = new HashMap<>();
  private final Map<String, List<Person>> bySurname = new HashMap<>();

  RegisteredNames(PeopleRegister register) {
    for (PeopleRegister.Entry entry : register.entries()) {
      List<String> words = new ArrayList<>();
      for (Word word : AsWritten.words(Normaliser.normalise(entry.name()).text())) {
        if (!words.isEmpty() || !isTitle(word.plain())) {
          words.add(word.plain());
        }
      }
      if (!words.isEmpty()) {
        Person person = new Person(entry, List.copyOf(words));
        byFirstWord.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>()).add(person);
        bySurname.computeIfAbsent(words.getLast(), _ -> new ArrayList<>()).add(person);
      }
    }
  }

  List<Recognised> find(Reading reading) {
    if (bySurname.isEmpty()) {
      return List.of();
    }
    LocalDate day = LocalDate.ofInstant(reading.comment().receivedAt(), LONDON);
    List<Word> words = AsWritten.words(reading.text().text());
    List<Recognised> found = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      int last = lastWord(words, i, day, found);
      i = Math.max(last, i) + 1;
    }
    return found;
  }

  /** Adds the person whose name begins at a word; tells the last word of it, or -1. */
  private int lastWord(List<Word> words, int i, LocalDate day, List<Recognised> found) {
    for (Person person : byFirstWord.getOrDefault(base(words.get(i)), List.of())) {
      int last = i + person.words().size() - 1;
      if (person.words().size() > 1 && person.entry().isKept(day) && stands(words, i, person)) {
        return add(words, i, last, person, found);
      }
    }
    if (i + 1 >= words.size() || gap(words, i) > WIDEST_GAP) {
      return -1;
    }
    String first = words.get(i).plain();
    for (Person person : bySurname.getOrDefault(base(words.get(i + 1)), List.of())) {
      boolean initial =
          person.words().size() > 1
              && first.length() == 1
              && person.words().getFirst().startsWith(first);
      if (person.entry().isKept(day) && (isTitle(first) || initial)) {
        return add(words, i, i + 1, person, found);
      }
    }
    return -1;
  }

  private static int add(
      List<Word> words, int first, int last, Person person, List<Recognised> found) {
    Word end = words.get(last);
    boolean possessive = !base(end).equals(end.plain());
    int to = possessive ? end.to() - 2 : end.to();
    found.add(new Recognised(words.get(first).from(), to, String.join(" ", person.words())));
    return last;
  }

  private static boolean stands(List<Word> words, int first, Person person) {
    for (int k = 0; k < person.words().size(); k++) {
      int at = first + k;
      if (at >= words.size()
          || (k > 0 && gap(words, at - 1) > WIDEST_GAP)
          || !base(words.get(at)).equals(person.words().get(k))) {
        return false;
      }
    }
    return true;
  }

  private static int gap(List<Word> words, int i) {
    return words.get(i + 1).from() - words.get(i).to();
  }

  private static boolean isTitle(String plain) {
    return NameWords.TITLES.contains(plain) || MORE_TITLES.contains(plain);
  }

  private static String base(Word word) {
    return word.written().endsWith("'s")
        ? word.plain().substring(0, word.plain().length() - 1)
        : word.plain();
  }
}
