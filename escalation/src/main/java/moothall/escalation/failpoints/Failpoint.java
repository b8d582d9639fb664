package moothall.escalation.failpoints;

/** A moment right after a durable step, or between two that belong together. */
public enum Failpoint {
  /** A verdict stands in the inbox; nothing that follows from it does, and nothing is committed. */
  INBOX_INSERTED,
  /** The entry and the new end of the chain are written, not committed. */
  CHAIN_APPENDED,
  /** The events of a case are written, not committed. */
  CASE_WRITTEN,
  /** What a platform is to be asked for is written, not committed. */
  INTENT_ADDED,
  /** A referral is written, not committed. */
  REFERRAL_ADDED,
  /** An event stands in the outbox, not committed. */
  LETTER_WRITTEN,
  /** A verdict and all that follows from it is committed; its offset is not. */
  VERDICT_TAKEN,
  /** The offset of a verdict is committed. */
  OFFSET_COMMITTED,
  /** What a person decided is committed; nobody was woken for it. */
  DECISION_COMMITTED,
  /** What came of one case of a batch is written beside the case's change, not committed. */
  BATCH_LINE_WRITTEN,
  /** One case of a batch is done and committed, the next not begun. */
  BATCH_CASE_COMMITTED,
  /** A worker has claimed an intent, committed, and has done nothing about it. */
  INTENT_CLAIMED,
  /** One of the machine's hides was counted and let through, and not sent. */
  HIDE_LET_THROUGH,
  /** A request is about to be sent. */
  REQUEST_SENDING,
  /** The platform has answered; nothing of it is written. */
  REQUEST_ANSWERED,
  /** What came of a request is written, not committed. */
  RESULT_WRITTEN,
  /** What came of a request is committed. */
  RESULT_COMMITTED,
  /** Kafka has events that the outbox does not know to be sent. */
  LETTERS_SENT,
  /** Events are marked as sent, not committed. */
  LETTERS_MARKED,
  /** The mark is committed. */
  LETTERS_COMMITTED,
  /** The hashes of new entries are in their file; no checkpoint covers them. */
  LEAVES_WRITTEN,
  /** A checkpoint is signed and in no file. */
  CHECKPOINT_SIGNED,
  /** The checkpoint is in its file. */
  CHECKPOINT_WRITTEN,
  /** A write of the API with a key is noted as begun; nothing of it is done. */
  WRITE_BEGUN,
  /** It is done and committed; what is answered is not kept. */
  WRITE_DONE,
  /** What is answered is kept, and not yet sent. */
  ANSWER_KEPT
}
