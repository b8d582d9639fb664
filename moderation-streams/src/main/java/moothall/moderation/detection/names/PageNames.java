package moothall.moderation.detection.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import moothall.moderation.detection.AsWritten;
import moothall.moderation.detection.CouncilName;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recognised;
import moothall.moderation.detection.Recogniser;
import moothall.moderation.detection.Word;
import moothall.moderation.normalisation.Normaliser;

/**
 * The name of the page in the words of a comment, whole or as the place's name with "council".
 * Misses abbreviations.
 */
public final class PageNames implements Recogniser {

  @Override
  public String name() {
    return "page-name";
  }

  @Override
  public List<Recognised> find(Reading reading) {
    String page = reading.comment().page().name();
    List<List<String>> names = new ArrayList<>();
    names.add(plain(Normaliser.normalise(page).text()));
    for (String word : CouncilName.distinctiveWords(page)) {
      names.add(List.of(word, "council"));
      names.add(List.of("cyngor", word));
    }
    List<Word> words = AsWritten.words(reading.text().text());
    List<Recognised> found = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      int length = 0;
      for (List<String> name : names) {
        length = Math.max(length, stands(words, i, name) ? name.size() : 0);
      }
      if (length > 0) {
        Word last = words.get(i + length - 1);
        int to = last.written().endsWith("'s") ? last.to() - 2 : last.to();
        found.add(new Recognised(words.get(i).from(), to, page.toLowerCase(Locale.ROOT)));
      }
      i += Math.max(length, 1);
    }
    return found;
  }

  private static boolean stands(List<Word> words, int first, List<String> name) {
    if (name.isEmpty() || first + name.size() > words.size()) {
      return false;
    }
    for (int k = 0; k < name.size(); k++) {
      Word word = words.get(first + k);
      String plain = word.plain();
      boolean possessive = word.written().endsWith("'s") && k == name.size() - 1;
      String said = possessive ? plain.substring(0, plain.length() - 1) : plain;
      if (!said.equals(name.get(k))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> plain(String name) {
    return AsWritten.words(name).stream().map(Word::plain).toList();
  }
}
