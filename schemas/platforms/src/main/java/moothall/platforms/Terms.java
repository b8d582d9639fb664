package moothall.platforms;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a platform's terms demand of those who read comments there. A reading of ours, no legal
 * advice.
 *
 * @param keepWords how long a resident's words may be kept before they must go or be fetched again;
 *     empty if no limit was found
 * @param keepProfile the same for the author's name and picture
 * @param deleteWithin how soon words must go after the author or the platform has deleted them;
 *     empty if no time is set
 * @param onDeletion what must go then
 * @param legalFirst uses that Legal must have agreed to, each with a sentence that says so to the
 *     person who is about to
 */
public record Terms(
    Optional<Duration> keepWords,
    Optional<Duration> keepProfile,
    Optional<Duration> deleteWithin,
    String onDeletion,
    Map<Use, String> legalFirst,
    List<String> sources) {

  public Terms {
    legalFirst = Map.copyOf(legalFirst);
    sources = List.copyOf(sources);
  }

  /** What a council may want to do with what it read. */
  public enum Use {
    /** Hand it to the police or another authority. */
    REFERRAL("referral"),
    /** Keep it longer than the terms let it be kept, as a case or as evidence. */
    KEEPING("keeping longer"),
    /** Compute something from it about the words or their author. */
    SCORING("scoring"),
    /** Let the machine change something on the platform. */
    ACTING("acting by machine");

    private final String words;

    Use(String words) {
      this.words = words;
    }

    /** The same in a table for people. */
    public String words() {
      return words;
    }
  }
}
