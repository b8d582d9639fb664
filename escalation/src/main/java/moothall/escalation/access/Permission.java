package moothall.escalation.access;

import java.util.Locale;

/** Something that a role allows. Which cases it may be done to is a matter of {@link Queue}. */
public enum Permission {
  /** The list, a case, a comment with its verdicts, the referrals. */
  READ_CASES,
  /** Hide, show again, leave as it is. */
  DECIDE,
  /** Have a comment taken away for good. */
  DELETE,
  /** Answer in the council's name. */
  REPLY,
  /** Have a comment reported to its platform's own moderators. */
  REPORT,
  /** The words of what may not be copied, where the case is opened; never what they lead to. */
  READ_WITHHELD,

  /** Everybody has it: nobody can prevent a referral from being raised. */
  RAISE_REFERRAL,
  /** Put a case on legal hold, and take it off again. */
  LEGAL_HOLD,
  /** Everybody has it: want somebody senior to look at a comment. */
  RAISE_CONCERN,
  /** Answer what a colleague is concerned about. */
  ANSWER_CONCERNS,
  /** Write a note for colleagues. */
  NOTE,
  /** Seal a picture that one took of the platform. */
  ADD_SCREENSHOT,
  /** Take a case from a colleague, or decide about it nevertheless. */
  TAKE_OVER,
  /** Look at a referral, say what it asks, confirm it, propose to withdraw it. */
  REVIEW_REFERRALS,
  /** Be the second person of a withdrawal. */
  APPROVE_WITHDRAWAL,
  /** Attest that a referral was passed on, and what came back. */
  TRANSMIT_REFERRALS,
  /** Copy a comment in from a channel that only people can read. */
  COPY_COMMENTS,
  /** Propose a step of the ladder for an author, and carry out what was confirmed. */
  PROPOSE_STRIKE,
  /** Confirm, second, decline and lift what somebody else has proposed. */
  CONFIRM_STRIKE,
  /** Put on record that somebody asks for a review. */
  LOG_APPEAL,
  /** Decide an appeal about a case in which one took no part. */
  DECIDE_APPEAL,
  READ_COUNTS,
  /** Stop the machine's hides, and let them go on. */
  STOP_HIDES,
  /** Ask for what was set aside as a dead letter to be processed after all. */
  REPLAY_LETTERS,
  /** Ask whether the evidence chains are sound. */
  VERIFY_EVIDENCE,
  /** The chains without what was sealed: hashes, numbers, times, ids of comments. */
  EXPORT_EVIDENCE,
  /** With it an export holds what was sealed, of the cases that one may see. */
  EXPORT_PAYLOADS,
  /** Take a referral away as a dossier, of the cases that one may see. */
  EXPORT_DOSSIER,
  /** Ask for what is held about an author, and see what became of one's request. */
  ASK_SUBJECT_ACCESS,

  /** Take away what is held about an author, once nothing stands against it. */
  EXPORT_SUBJECT_ACCESS,

  /** Look at requests before anything is given out, and release or refuse them. */
  REVIEW_SUBJECT_ACCESS,

  /** Erase what an author wrote because they ask for it, after a preview. */
  ERASE_ON_REQUEST,

  /** Monthly counts to publish, of all cases, with small numbers suppressed. */
  READ_TRANSPARENCY,

  /** Who read what, and who tried to sign in. */
  READ_AUDIT,

  /** See who has an account, add and suspend one, end sessions, take a lost second factor away. */
  KEEP_ACCOUNTS;

  /** In words, for people. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
