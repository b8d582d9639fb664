package moothall.escalation.referral;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a referral stands. No state deletes a record, and none is left by time alone but one. */
public enum ReferralState {
  RAISED,
  /** What was written is sealed, and the seal was verified. */
  SEALED,
  UNDER_REVIEW,
  CONFIRMED,
  TRANSMITTED,
  ACKNOWLEDGED,
  CLOSED,
  /** Waits for a second person; when its time runs out it is under review again. */
  WITHDRAWAL_PROPOSED,
  WITHDRAWN,
  /** After it was closed: new evidence, or the police ask. */
  REOPENED;

  /** Those in which it may still be withdrawn: nothing has left the council. */
  public static final Set<ReferralState> BEFORE_LEAVING =
      Set.copyOf(EnumSet.of(RAISED, SEALED, UNDER_REVIEW, CONFIRMED));

  /** Whether a person has attested that it left. */
  public boolean hasLeft() {
    return switch (this) {
      case TRANSMITTED, ACKNOWLEDGED, CLOSED, REOPENED -> true;
      case RAISED, SEALED, UNDER_REVIEW, CONFIRMED, WITHDRAWAL_PROPOSED, WITHDRAWN -> false;
    };
  }

  /** Whether nobody has anything to do with it any more. */
  public boolean isOver() {
    return this == CLOSED || this == WITHDRAWN;
  }

  /** In words, for people. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
