package moothall.escalation.actions;

import moothall.escalation.domain.ActionOutcome;

/** What looking at a comment on its platform showed. */
public sealed interface ReadBack {

  /** The platform says whether it is hidden. */
  record Seen(boolean hidden) implements ReadBack {}

  /** The platform says whether the comment's author is blocked from the page. */
  record Blocked(boolean blocked) implements ReadBack {}

  /** Our reply stands below the comment. */
  record Answered() implements ReadBack {}

  /**
   * The platform shows the replies, and ours is not among them: perhaps not yet, so that nobody
   * should send it a second time.
   */
  record NotAnswered() implements ReadBack {}

  /**
   * The platform tells nobody whether it is hidden, and asking for the state once more changes
   * nothing if it is so already: whoever is in doubt asks again.
   */
  record CannotBeSeen() implements ReadBack {}

  /** The platform did not say. */
  record NotSeen(ActionOutcome why) implements ReadBack {}
}
