package moothall.moderation.detection.names;

import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.TreeSet;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recognised;
import moothall.moderation.detection.Recogniser;

/**
 * The words of the names of those whom a comment names or calls, each by itself: "Janice
 * Wetherfold" and "Janice" have one in common. The page itself is nobody. Known false alarm: two
 * people of one name.
 *
 * @param names recognisers of names and handles
 */
public record PeopleMeant(List<Recogniser> names) {

  /** Names of the recognisers that say who is meant. */
  public static final List<String> RECOGNISERS =
      List.of("person", "full-name", "staff-name", "councillor-name", "mention");

  private static final String SIGNS = " \t\n.,'’\"-()@";
  private static final int SHORTEST = 2;

  public PeopleMeant {
    names = List.copyOf(names);
  }

  /** In alphabetical order, in small letters, without titles and initials. */
  public Set<String> in(Reading reading) {
    Set<String> words = new TreeSet<>();
    String page = reading.comment().page().name();
    for (Recogniser recogniser : names) {
      for (Recognised name : recogniser.find(reading)) {
        if (PageHandle.is(name.canonical(), page)) {
          continue;
        }
        StringTokenizer parts = new StringTokenizer(name.canonical(), SIGNS);
        while (parts.hasMoreTokens()) {
          String part = parts.nextToken();
          if (part.length() >= SHORTEST && !NameWords.TITLES.contains(part)) {
            words.add(part);
          }
        }
      }
    }
    return words;
  }
}
