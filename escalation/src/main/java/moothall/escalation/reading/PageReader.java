package moothall.escalation.reading;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import moothall.escalation.actions.PageEntries;
import moothall.escalation.actions.PageEntries.Entry;
import moothall.platforms.Act;
import moothall.platforms.Platforms;

/** The page register with what follows from it: how each approval stands, what can be asked for. */
@Singleton
public final class PageReader {

  private static final ZoneId COUNCIL_TIME = ZoneId.of("Europe/London");

  private final Optional<PageEntries> entries;
  private final Platforms platforms;
  private final Clock clock;

  PageReader(Optional<PageEntries> entries, Platforms platforms, Clock clock) {
    this.entries = entries;
    this.platforms = platforms;
    this.clock = clock;
  }

  /** How the council's approval of a page stands today. */
  public enum Standing {
    /** Approved within a year. */
    APPROVED,
    /** Longer ago than a year: somebody looks whether it is still right. */
    OLD,
    /** Approved, and nobody knows when. */
    UNDATED,
    /** Nobody has approved it, or nobody says who. */
    MISSING,
    SUSPENDED;

    /** Whether somebody has to see to it. */
    public boolean isWrong() {
      return this == OLD || this == UNDATED || this == MISSING;
    }
  }

  /**
   * A page of the register.
   *
   * @param platform as people name it; its id if this version does not know it
   * @param acts what this version can ask its platform for, by machine or for a person
   */
  public record Page(Entry entry, String platform, Standing standing, List<Act> acts) {

    public Page {
      acts = List.copyOf(acts);
    }
  }

  /** Those whose approval needs somebody first; empty where this instance reads no register. */
  public List<Page> all() {
    LocalDate today = LocalDate.now(clock.withZone(COUNCIL_TIME));
    return entries.map(PageEntries::entries).orElse(List.of()).stream()
        .map(it -> page(it, today))
        .sorted(java.util.Comparator.comparing((Page it) -> !it.standing().isWrong()))
        .toList();
  }

  private Page page(Entry it, LocalDate today) {
    return new Page(
        it,
        platforms.find(it.platform()).map(known -> known.name()).orElse(it.platform()),
        standing(it, today),
        platforms
            .find(it.platform())
            .map(known -> Arrays.stream(Act.values()).filter(known::does).toList())
            .orElse(List.of()));
  }

  static Standing standing(Entry it, LocalDate today) {
    if (it.status().equals("SUSPENDED")) {
      return Standing.SUSPENDED;
    }
    if (!it.status().equals("APPROVED") || it.approval().by().isEmpty()) {
      return Standing.MISSING;
    }
    return it.approval()
        .on()
        .map(day -> day.isBefore(today.minusYears(1)) ? Standing.OLD : Standing.APPROVED)
        .orElse(Standing.UNDATED);
  }
}
