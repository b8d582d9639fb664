package moothall.escalation.referral;

import java.util.List;
import moothall.escalation.domain.ReferralType;

/** By what way a person has passed a referral on. No machine can use any of them by itself. */
public enum Channel {
  EMERGENCY_999("999"),
  FORCE_FORM("The force's own online form"),
  TRUE_VISION("True Vision (report-it.org.uk)"),
  PHONE_101("101"),
  FORCE_CONTACT("A named contact at the force"),
  GOV_UK_TERRORISM("gov.uk/report-terrorism, not anonymously"),
  ANTI_TERRORIST_HOTLINE("Anti-Terrorist Hotline 0800 789 321"),
  PREVENT_FORM("Prevent National Referral Form"),
  MASH("MASH or adult safeguarding"),
  IWF("Internet Watch Foundation"),
  REPORT_FRAUD("Report Fraud"),
  SECURE_EMAIL("Secure e-mail"),
  OTHER("Another way, named under the recipient");

  private final String words;

  Channel(String words) {
    this.words = words;
  }

  /** As people read it. */
  public String words() {
    return words;
  }

  /** The usual ways for a type, best first; none is forbidden by missing here. */
  public static List<Channel> usualFor(ReferralType type) {
    return switch (type) {
      case HATE_CRIME -> List.of(FORCE_FORM, TRUE_VISION, FORCE_CONTACT, PHONE_101);
      case TERRORISM -> List.of(GOV_UK_TERRORISM, ANTI_TERRORIST_HOTLINE, FORCE_CONTACT);
      case PREVENT -> List.of(PREVENT_FORM, SECURE_EMAIL);
      case SAFEGUARDING -> List.of(MASH);
      case CSEA -> List.of(IWF, FORCE_CONTACT);
      case OTHER_CRIME -> List.of(FORCE_FORM, PHONE_101, REPORT_FRAUD);
    };
  }
}
