package moothall.escalation.access;

import java.util.Locale;

/** Something that a role allows. Which cases it may be done to is a matter of {@link Queue}. */
public enum Permission {
  /** The list, a case, a comment with its verdicts, the referrals. */
  READ_CASES,
  /** Hide, show again, leave as it is. */
  DECIDE,
  /** Everybody has it: nobody can prevent a referral from being raised. */
  RAISE_REFERRAL,
  READ_COUNTS,
  /** Ask whether the evidence chains are sound. */
  VERIFY_EVIDENCE,
  /** The chains without what was sealed: hashes, numbers, times, ids of comments. */
  EXPORT_EVIDENCE,
  /** With it an export holds what was sealed, of the cases that one may see. */
  EXPORT_PAYLOADS,
  /** Who read what, and who tried to sign in. */
  READ_AUDIT;

  /** In words, for people. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
