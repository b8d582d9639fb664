package moothall.escalation.intake;

import moothall.escalation.domain.Amendment;
import moothall.escalation.domain.Judgement;

/** What the bytes of a record turned out to be. */
sealed interface Decoded {

  /** A verdict, and the payload that it is about. */
  record Verdict(Judgement judgement, byte[] raw) implements Decoded {}

  /** What several comments together show. */
  record Signal(Amendment amendment) implements Decoded {}

  /**
   * Neither, and it never will be.
   *
   * @param reason kebab-case, usable as a label
   * @param detail a sentence for a person; never quotes the record
   */
  record Poison(String reason, String detail) implements Decoded {}
}
