package moothall.escalation.referral;

import java.util.EnumSet;
import java.util.Set;
import moothall.escalation.access.Role;
import moothall.escalation.domain.ReferralType;

/** Which roles may do what with a type of referral, beside having the permission for it. */
final class Competence {

  private static final Set<Role> SAFEGUARDING = Set.of(Role.SAFEGUARDING_LEAD);

  private Competence() {}

  /** Who looks at it and answers for what it says. */
  static Set<Role> toReview(ReferralType type) {
    return type == ReferralType.CSEA ? SAFEGUARDING : EnumSet.allOf(Role.class);
  }

  /** Who may pass it on. Legal and the leads stand in where only their queue sees the case. */
  static Set<Role> toTransmit(ReferralType type) {
    return switch (type) {
      case CSEA, SAFEGUARDING -> SAFEGUARDING;
      case PREVENT -> Set.of(Role.SAFEGUARDING_LEAD, Role.PREVENT_LEAD);
      case TERRORISM, HATE_CRIME, OTHER_CRIME ->
          Set.of(Role.COMMUNITY_SAFETY, Role.PREVENT_LEAD, Role.SAFEGUARDING_LEAD, Role.LEGAL);
    };
  }

  /** Who may be the second person of a withdrawal; of child abuse nobody. */
  static Set<Role> toWithdraw(ReferralType type) {
    return switch (type) {
      case CSEA -> Set.of();
      case TERRORISM -> Set.of(Role.PREVENT_LEAD, Role.COMMUNITY_SAFETY, Role.LEGAL);
      case PREVENT -> Set.of(Role.PREVENT_LEAD, Role.SAFEGUARDING_LEAD, Role.LEGAL);
      case SAFEGUARDING -> Set.of(Role.SAFEGUARDING_LEAD, Role.LEGAL);
      case HATE_CRIME, OTHER_CRIME -> EnumSet.allOf(Role.class);
    };
  }
}
