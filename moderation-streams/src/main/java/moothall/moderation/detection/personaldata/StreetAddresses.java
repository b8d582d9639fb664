package moothall.moderation.detection.personaldata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import moothall.moderation.detection.AsWritten;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recognised;
import moothall.moderation.detection.Recogniser;
import moothall.moderation.detection.Word;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody lives: number and street, flat, named cottage, or "at number 27". Deliberately
 * misses a street without a house, buses, and what stands behind a public building or a planning
 * application. Known false alarm: a shop's address. Misses numbers in words without "number" before
 * them.
 */
public final class StreetAddresses implements Recogniser {

  private static final Set<String> FAMOUS =
      Set.of("10 downing street", "11 downing street", "221b baker street");
  private static final Set<String> PREPOSITIONS =
      Set.of("at", "in", "from", "of", "to", "yn", "o", "near", "opposite", "outside");
  private static final Set<String> RANKING =
      Set.of("in", "on", "of", "spot", "place", "slot", "bus", "route", "priority", "or");
  private static final int VENUE_DISTANCE = 3;
  private static final int PLANNING_DISTANCE = 8;
  private static final int DWELLING_DISTANCE = 5;

  @Override
  public String name() {
    return "street-address";
  }

  @Override
  public List<Recognised> find(Reading reading) {
    AsWritten text = reading.asWritten();
    Streets streets = new Streets(text);
    Cues venues = Cues.in(text, StreetWords.VENUES);
    Cues planning = Cues.in(text, StreetWords.PLANNING);
    Cues dwelling = Cues.in(text, StreetWords.DWELLING);
    List<Recognised> found = new ArrayList<>();
    int i = 0;
    while (i < text.words().size()) {
      Address address = address(text, streets, dwelling, i);
      if (address == null || isPublic(text, venues, planning, address)) {
        i++;
        continue;
      }
      int from = text.words().get(address.first()).from();
      int to = text.words().get(address.last()).to();
      found.add(text.seen(from, to, canonical(text.text().substring(from, to))));
      i = address.last() + 1;
    }
    return found;
  }

  /** Small letters, one space between words, no signs. */
  @Override
  public String canonical(String written) {
    StringBuilder plain = new StringBuilder(written.length());
    for (Word word : AsWritten.words(written)) {
      if (!StreetWords.NUMBER_SIGNS.contains(word.plain())) {
        plain.append(plain.isEmpty() ? "" : " ").append(word.plain());
      }
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  private record Address(int first, int last) {}

  private static @Nullable Address address(AsWritten text, Streets streets, Cues dwelling, int i) {
    String plain = text.plain(i);
    if (StreetWords.FLATS.contains(plain) && streets.isNumber(i + 1)) {
      int last = streets.behindFlat(i + 2);
      boolean placed = PREPOSITIONS.contains(text.plain(i - 1)) && streets.isHouseNumber(i + 1);
      return last > 0 ? new Address(i, last) : placed ? new Address(i, i + 1) : null;
    }
    if (StreetWords.NUMBER_SIGNS.contains(plain) && text.gapIsOf(i, " .:#")) {
      int number = streets.numberEnd(i + 1);
      int last = number < 0 ? -1 : streets.end(number + 1);
      if (last > 0) {
        return new Address(i, last);
      }
      return streets.isHouseNumber(i + 1) && isLivedIn(text, dwelling, i)
          ? new Address(i, i + 1)
          : null;
    }
    if (streets.isHouseNumber(i)) {
      int last = streets.end(i + 1);
      return last > 0 && !streets.isBus(i) ? new Address(streets.rangeBegin(i), last) : null;
    }
    int last = streets.cottage(i);
    return last > 0 ? new Address(i, last) : null;
  }

  private static boolean isLivedIn(AsWritten text, Cues dwelling, int sign) {
    String behind = text.plain(sign + 2);
    return PREPOSITIONS.contains(text.plain(sign - 1))
        && dwelling.isNear(text.words().get(sign).from(), DWELLING_DISTANCE)
        && text.words().get(sign + 1).number() != 10
        && !(RANKING.contains(behind) && text.isJoined(sign + 1));
  }

  private boolean isPublic(AsWritten text, Cues venues, Cues planning, Address address) {
    int from = text.words().get(address.first()).from();
    int to = text.words().get(address.last()).to();
    boolean listed = FAMOUS.contains(canonical(text.text().substring(from, to)));
    return listed
        || planning.isBefore(from, PLANNING_DISTANCE)
        || (address.first() > 0
            && venues.isBefore(text.words().get(address.first() - 1).from(), VENUE_DISTANCE - 1));
  }
}
