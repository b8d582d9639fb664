package moothall.escalation.checkpoints;

import moothall.escalation.evidence.Verification.Broken;

/** How it stands with the checkpoints of one council. */
public sealed interface CouncilStanding {

  /** In words, for operators; names numbers only. */
  String words();

  /** Checkpoints vouch for so many entries. */
  record VouchedFor(long entries) implements CouncilStanding {
    @Override
    public String words() {
      return "vouched for up to entry " + entries;
    }
  }

  /** The database does not hold what was vouched for; no further checkpoint is written. */
  record Refused(Broken found) implements CouncilStanding {
    @Override
    public String words() {
      return found.damage().words()
          + ": entry "
          + found.seq()
          + " is the first that is not as it was sealed ("
          + found.why()
          + "); no further checkpoint is written";
    }
  }

  /** The files cannot be relied on or written; no further checkpoint is written. */
  record Unusable(String why) implements CouncilStanding {
    @Override
    public String words() {
      return why + "; no further checkpoint is written";
    }
  }
}
