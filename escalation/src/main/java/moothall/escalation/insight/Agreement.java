package moothall.escalation.insight;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How often people who decided about the same comment one after the other came to the same. What
 * somebody decides again themselves is no second opinion. What the machine does is no opinion at
 * all: it is the state that whoever leaves the comment as it is approves of, and as the comment is
 * another since, nobody is compared across it.
 */
public final class Agreement {

  private Agreement() {}

  /** What was to become of the comment. */
  public enum Way {
    SHOWN,
    /** Hidden or deleted. */
    AWAY,
    /** As it is: shown, until anybody or the machine does something else. */
    AS_IT_WAS
  }

  /**
   * What was decided.
   *
   * @param by empty for the machine
   */
  public record Decision(UUID caseId, Optional<String> by, Way way, Instant at) {}

  /**
   * Of second decisions from one moment until before another, whenever the first ones were; all of
   * each case in the order in which they were decided.
   */
  public static Share of(List<Decision> decisions, Instant from, Instant until) {
    Map<UUID, Decision> last = new HashMap<>();
    long same = 0;
    long all = 0;
    for (Decision it : decisions) {
      Optional<Decision> before = Optional.ofNullable(last.get(it.caseId()));
      Way state = before.map(Decision::way).orElse(Way.SHOWN);
      Way way = it.way() == Way.AS_IT_WAS ? state : it.way();
      boolean counts = !it.at().isBefore(from) && it.at().isBefore(until);
      if (counts && isSecond(before.flatMap(Decision::by), it.by())) {
        all++;
        same += state == way ? 1 : 0;
      }
      last.put(it.caseId(), new Decision(it.caseId(), it.by(), way, it.at()));
    }
    return new Share(same, all);
  }

  private static boolean isSecond(Optional<String> before, Optional<String> by) {
    return before.isPresent() && by.isPresent() && !before.equals(by);
  }
}
