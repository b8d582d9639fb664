package moothall.escalation.work;

import java.util.Optional;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.Route;

/**
 * What somebody wants of several cases at once.
 *
 * @param to where they are to be sent; empty for everything else
 * @param reason empty for a preview, and for taking cases, which needs none
 */
public record BulkWish(BulkAct act, Optional<Route> to, String reason) {

  /** Most cases of one batch: what a person can still look through before it is done. */
  public static final int MOST = 100;

  public BulkWish {
    reason = act.isDecision() ? reason.strip() : "";
    to = act == BulkAct.ROUTE ? to : Optional.empty();
  }

  /** What is wrong with it before anything is even tried, as a sentence; how many cases it is. */
  public Optional<String> objectionToPreview(int cases) {
    if (cases < 1 || cases > MOST) {
      return Optional.of(
          "There are " + cases + " cases in it (expected: 1 to " + MOST + "). Select others.");
    }
    return act == BulkAct.ROUTE && to.isEmpty()
        ? Optional.of("Choose where the cases are to be sent.")
        : Optional.empty();
  }

  /** Besides, a decision wants its reason. */
  public Optional<String> objection(int cases) {
    return objectionToPreview(cases)
        .or(() -> act.isDecision() ? Reason.objection(reason) : Optional.empty());
  }
}
