package moothall.escalation.invariants;

/**
 * One step of a sequence, with all that is random in it, so that it means the same when the steps
 * before it are left out.
 *
 * @param on which comment of the sequence
 * @param who does it, where somebody does
 * @param how what exactly, in words of the kind
 */
record Move(Kind kind, int on, String who, String how) {

  /** What can happen. */
  enum Kind {
    /** A verdict on new words arrives; {@code how} says what it found, and in which words. */
    INGEST,
    /** An earlier verdict arrives once more. */
    REDELIVER,
    /** The author takes the comment away. */
    REMOVE,
    /** The newest words are judged again under another policy. */
    REJUDGE,
    /** The page is taken off the register, or put back. */
    PAGE,
    /** Somebody of a role raises a referral of a type. */
    RAISE,
    /** Somebody does something with a referral. */
    ACT,
    /** So many minutes go by. */
    TIME,
    /** The watch looks at the clocks. */
    WATCH,
    HIDE,
    UNHIDE,
    LEAVE,
    DELETE,
    REPLY,
    /** A strike is proposed. */
    STRIKE,
    /** The newest strike is confirmed. */
    CONFIRM_STRIKE,
    HOLD,
    LIFT,
    /** The machine's hides on the page are stopped, or go on. */
    BRAKE,
    /** The worker does what is due, on a website in some mood. */
    WORK,
    /** The process ends at a failpoint within the next step, which is then tried again. */
    KILL,
    /** The process is stopped and started. */
    RESTART,
    /** The service's own database role tries to change what was written. */
    TAMPER
  }

  /** The word of {@code how} at that place; empty if there is none. */
  String word(int place) {
    String[] words = how.split(" ", -1);
    return place < words.length ? words[place] : "";
  }

  @Override
  public String toString() {
    return kind
        + " on "
        + on
        + (who.isEmpty() ? "" : " by " + who)
        + (how.isEmpty() ? "" : ": " + how);
  }
}
