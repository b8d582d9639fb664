package moothall.escalation.domain;

import java.util.Optional;

/** To which body of law a referral speaks. A machine raises one; only a person transmits it. */
public enum ReferralType {
  HATE_CRIME,
  TERRORISM,
  PREVENT,
  SAFEGUARDING,
  CSEA,
  OTHER_CRIME;

  /** The type that an action of a verdict asks for; empty for actions that refer nothing. */
  public static Optional<ReferralType> askedBy(String action) {
    return switch (action) {
      case "REFER_HATE" -> Optional.of(HATE_CRIME);
      case "REFER_TERROR" -> Optional.of(TERRORISM);
      case "REFER_POLICE" -> Optional.of(OTHER_CRIME);
      case "REFER_PREVENT" -> Optional.of(PREVENT);
      case "REFER_SAFEGUARDING" -> Optional.of(SAFEGUARDING);
      case "REPORT_IWF" -> Optional.of(CSEA);
      default -> Optional.empty();
    };
  }

  public static Optional<ReferralType> parse(String name) {
    for (ReferralType type : values()) {
      if (type.name().equals(name)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
