package moothall.escalation.measures;

import moothall.escalation.domain.ReferralType;

/**
 * What a metric calls a type of referral. Whoever may read metrics need not know that there is a
 * referral for terrorism, for safeguarding or for a child: these are one label together.
 */
public final class ReferralLabel {

  public static final String RESTRICTED = "RESTRICTED";

  private ReferralLabel() {}

  public static String of(ReferralType type) {
    return switch (type) {
      case HATE_CRIME, OTHER_CRIME -> type.name();
      case TERRORISM, PREVENT, SAFEGUARDING, CSEA -> RESTRICTED;
    };
  }
}
