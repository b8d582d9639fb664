package moothall.escalation.conduct;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;

/**
 * The ladder, as data. Ordered: the later is harder, but for the report to the platform, which
 * stands beside it.
 */
public enum Step {
  NOTE("note", "first minor breach", "hidden, with a reason note", Period.ofDays(90)),
  WARNING(
      "warning",
      "second breach in 90 days, or a serious one",
      "private message: the rule, a link, how to ask for a review",
      Period.ofMonths(6)),
  TEMPORARY_BLOCK(
      "temporary block",
      "third breach, or abuse of staff",
      "blocked for 7 days, or 28 after an earlier block",
      Period.ofDays(28)),
  LONG_BLOCK(
      "long block",
      "threats, hate or harassment, or a breach after two blocks",
      "blocked for 12 months at most, after a second person agreed, with a review within 6",
      Period.ofMonths(12)),
  PLATFORM_REPORT(
      "report to the platform",
      "any breach of the platform's own rules",
      "reported there by a person; the report is on record",
      Period.ofMonths(12));

  private final String words;
  private final String trigger;
  private final String effect;
  private final Period longest;

  Step(String words, String trigger, String effect, Period longest) {
    this.words = words;
    this.trigger = trigger;
    this.effect = effect;
    this.longest = longest;
  }

  public String words() {
    return words;
  }

  public String trigger() {
    return trigger;
  }

  public String effect() {
    return effect;
  }

  /** How long it counts; a block ends on its own date, and never later than this. */
  public Period longest() {
    return longest;
  }

  public boolean blocks() {
    return this == TEMPORARY_BLOCK || this == LONG_BLOCK;
  }

  /** Whether it takes another person beside the one who confirms. */
  public boolean needsSecond() {
    return this == LONG_BLOCK;
  }

  /** Whether the ladder lets somebody take this step where it suggests the other. */
  public boolean isWithin(Step suggested) {
    return this == PLATFORM_REPORT || compareTo(suggested) <= 0;
  }

  /** Days and months are counted in UTC: a strike never counts longer for the season. */
  Instant latestEnd(Instant from) {
    return from.atZone(ZoneOffset.UTC).plus(longest).toInstant();
  }

  public static Optional<Step> parse(String name) {
    return Arrays.stream(values()).filter(step -> step.name().equals(name)).findFirst();
  }
}
