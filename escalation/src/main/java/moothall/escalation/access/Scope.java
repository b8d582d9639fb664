package moothall.escalation.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a program's token is for. It narrows what the token's roles allow, and adds nothing: both
 * must allow it.
 */
public enum Scope {
  CASES_READ("cases, comments, the live view, one's own views"),
  CASES_ACT("deciding about cases, working them, copying comments in"),
  REFERRALS_READ("referrals and how they stand"),
  REFERRALS_RAISE("raising referrals and concerns"),
  REFERRALS_ACT("what people do with referrals, and having dossiers sent"),
  EVIDENCE_READ("the evidence chains and dossiers"),
  CONDUCT_READ("strikes, blocks, appeals, notices"),
  CONDUCT_ACT("proposing and confirming strikes, logging and deciding appeals"),
  OPERATIONS_READ("counts, brakes, the policy, rules that were overturned"),
  OPERATIONS_ACT("stopping the machine's hides and letting them go on"),
  SUBJECTS_READ("what authors asked for, and the files that were made for them"),
  SUBJECTS_ACT("asking for what is held about an author, releasing it, erasing on request"),
  AUDIT_READ("who read what, and who tried to sign in"),
  ACCOUNTS_READ(
      "who has an account, how it stands with it, and who did what: others see pseudonyms"),
  ACCOUNTS_ACT("suspending accounts and restoring them");

  private final String words;

  Scope(String words) {
    this.words = words;
  }

  /** As it stands in the accounts file: {@code cases:read}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', ':');
  }

  /** What it opens, for people. */
  public String words() {
    return words;
  }

  public static Optional<Scope> parse(String text) {
    return Arrays.stream(values()).filter(it -> it.text().equals(text)).findFirst();
  }
}
