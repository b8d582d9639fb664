package moothall.escalation.actions.website;

import java.time.Duration;
import moothall.escalation.domain.ActionOutcome;

/** What a website answered. */
sealed interface Answer {

  /** It says how the comment stands. */
  record Status(String status) implements Answer {}

  /** It answered, or did not, in a way that leaves open what happened. */
  record Unclear() implements Answer {}

  /** It said clearly why not. */
  record Failed(ActionOutcome outcome) implements Answer {}

  /** Nothing was sent, or nothing was accepted: it can be sent again. */
  record NotSent(Duration pause) implements Answer {}
}
