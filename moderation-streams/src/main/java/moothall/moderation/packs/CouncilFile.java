package moothall.moderation.packs;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import moothall.moderation.content.Mode;
import moothall.moderation.policy.ModeCalendar;
import org.yaml.snakeyaml.nodes.Node;

/**
 * What the policy must know about the council itself.
 *
 * @param domains on the web that are its own
 * @param published numbers and addresses that are no personal data
 */
record CouncilFile(List<String> domains, List<String> published, ModeCalendar calendar) {

  private static final Set<String> KEYS =
      Set.of("council", "domains", "published", "hours", "periods");
  private static final Set<String> PERIOD_KEYS =
      Set.of("mode", "effective-from", "effective-until", "minute");

  static final CouncilFile NONE = new CouncilFile(List.of(), List.of(), ModeCalendar.NONE);

  static CouncilFile read(String yaml) {
    Section file = Section.read(yaml, KEYS);
    List<ModeCalendar.Period> periods = new ArrayList<>();
    for (Section entry : file.sections("periods", PERIOD_KEYS)) {
      periods.add(new ModeCalendar.Period(mode(entry), entry.validity()));
    }
    return new CouncilFile(
        file.texts("domains"),
        file.texts("published"),
        new ModeCalendar(hours(file), List.copyOf(periods), Set.of()));
  }

  private static Mode mode(Section entry) {
    String written = entry.text("mode");
    if (!written.equals("PRE_ELECTION") && !written.equals("INCIDENT")) {
      throw new Unreadable(
          entry.at("mode"), "mode: " + written + " (expected: PRE_ELECTION or INCIDENT)");
    }
    return Mode.valueOf(written);
  }

  private static Map<DayOfWeek, ModeCalendar.Hours> hours(Section file) {
    Map<DayOfWeek, ModeCalendar.Hours> hours = new EnumMap<>(DayOfWeek.class);
    if (file.has("hours")) {
      Section.free(file.at("hours"))
          .forEach((day, times) -> hours.put(day(day, times), hours(times)));
    }
    return Map.copyOf(hours);
  }

  private static DayOfWeek day(String written, Node at) {
    try {
      return DayOfWeek.valueOf(written.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new Unreadable(at, written + " (expected: a day as monday)");
    }
  }

  private static ModeCalendar.Hours hours(Node times) {
    String written = Section.text(times);
    int dash = written.indexOf('-');
    try {
      return new ModeCalendar.Hours(
          LocalTime.parse(written.substring(0, Math.max(dash, 0))),
          LocalTime.parse(written.substring(dash + 1)));
    } catch (DateTimeParseException e) {
      throw new Unreadable(times, written + " (expected: hours as 08:30-17:00)");
    }
  }
}
