package moothall.moderation.detection.names;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import moothall.moderation.detection.AsWritten;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recognised;
import moothall.moderation.detection.Recogniser;

/**
 * Somebody's name: a known given name, a title with a surname, or two capitals behind a word such
 * as "called". Known false alarm: a thing called after a person. Misses unknown given names without
 * such a word, and names in small letters outside an address.
 */
public final class PersonNames implements Recogniser {

  private final People people;

  public PersonNames(Collection<String> givenNames) {
    this.people = new People(givenNames);
  }

  @Override
  public String name() {
    return "person";
  }

  @Override
  public List<Recognised> find(Reading reading) {
    return people.in(reading).stream().map(name -> seen(reading.asWritten(), name)).toList();
  }

  @Override
  public String canonical(String written) {
    return written.strip().toLowerCase(Locale.ROOT);
  }

  static Recognised seen(AsWritten text, People.Name name) {
    int from = text.words().get(name.firstWord()).from();
    int to = text.words().get(name.lastWord()).to();
    String written = text.text().substring(from, to);
    boolean possessive = written.endsWith("'s") || written.endsWith("'S");
    int end = possessive ? to - 2 : to;
    return text.seen(from, end, text.text().substring(from, end).toLowerCase(Locale.ROOT));
  }
}
