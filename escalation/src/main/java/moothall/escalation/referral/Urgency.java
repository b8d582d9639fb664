package moothall.escalation.referral;

import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import moothall.escalation.domain.ReferralType;

/** How fast a referral must go; which clocks that means stands in {@link ClockTable}. */
public enum Urgency {
  /** Somebody may be hurt: an imminent threat, or a child or an adult at risk. */
  IMMINENT,
  TERRORISM,
  HATE_INCITEMENT,
  HATE_STRAND,
  OTHER;

  private static final Set<String> THREATS =
      Set.of(
          "TERROR_THREAT",
          "THREAT_VIOLENCE",
          "THREAT_STAFF",
          "CSAM_INDICATOR",
          "SAFEGUARDING_CHILD",
          "SELF_HARM_RISK",
          "SELF_HARM_ENCOURAGE");

  /**
   * Of a referral.
   *
   * @param categories that led to it; none where a person raised it
   * @param immediate whether a person has said that the risk is immediate
   */
  public static Urgency of(ReferralType type, Collection<String> categories, boolean immediate) {
    if (immediate || threatensLife(categories)) {
      return IMMINENT;
    }
    return switch (type) {
      case CSEA, SAFEGUARDING -> IMMINENT;
      case TERRORISM, PREVENT -> TERRORISM;
      case HATE_CRIME -> categories.contains("HATE_INCITEMENT") ? HATE_INCITEMENT : HATE_STRAND;
      case OTHER_CRIME -> OTHER;
    };
  }

  /** Whether one of them says that somebody may be hurt, whoever looks at it. */
  public static boolean threatensLife(Collection<String> categories) {
    return !Collections.disjoint(categories, THREATS);
  }

  /** In words, for people. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
