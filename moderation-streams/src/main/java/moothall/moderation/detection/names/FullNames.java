package moothall.moderation.detection.names;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recognised;
import moothall.moderation.detection.Recogniser;

/**
 * Somebody's given name and surname. Known false alarms and misses are those of {@link
 * PersonNames}.
 */
public final class FullNames implements Recogniser {

  private final People people;

  public FullNames(Collection<String> givenNames) {
    this.people = new People(givenNames);
  }

  @Override
  public String name() {
    return "full-name";
  }

  @Override
  public List<Recognised> find(Reading reading) {
    return people.in(reading).stream()
        .filter(name -> name.words() > 1)
        .map(name -> PersonNames.seen(reading.asWritten(), name))
        .toList();
  }

  @Override
  public String canonical(String written) {
    return written.strip().toLowerCase(Locale.ROOT);
  }
}
