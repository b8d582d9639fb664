package moothall.escalation.casework;

import moothall.escalation.domain.CaseId;
import moothall.escalation.work.Holding;

/** What came of the wish to have a case. */
public sealed interface ClaimAnswer {

  /** Whoever asked has it until then. */
  record Held(CaseId id, Holding holding) implements ClaimAnswer {}

  /**
   * There is no case that is undecided and that nobody has.
   *
   * @param spared whether there may be some of which they asked to be spared
   */
  record NothingLeft(boolean spared) implements ClaimAnswer {}

  /** It cannot be had, or there is no such case. */
  record Not(DeskAnswer why) implements ClaimAnswer {}
}
