package moothall.escalation.conduct;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import moothall.escalation.access.Queue;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.ReferralType;

/**
 * Why nothing follows for an author, and nobody tells them anything (INV-07). Whoever tips off the
 * author of what was referred can commit an offence (Terrorism Act 2000, section 39), and somebody
 * at risk is not to be punished.
 */
public enum Exemption {
  RESTRICTED("The case is restricted, or was referred as such: the author is told nothing."),
  AT_RISK("It is about somebody at risk: they are helped, not punished."),
  VICTIM("A victim or a witness reports here: whoever reports is not punished."),
  LANGUAGE("Nobody here could read it: a language is no breach of a rule.");

  private static final Set<ReferralType> SILENT =
      Set.of(
          ReferralType.TERRORISM,
          ReferralType.PREVENT,
          ReferralType.SAFEGUARDING,
          ReferralType.CSEA);

  private final String words;

  Exemption(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Empty if the author may be given a strike and may be told why. */
  public static Optional<Exemption> of(Case it) {
    return of(Queue.of(it), it.referrals().keySet(), it.categories());
  }

  static Optional<Exemption> of(
      Set<Queue> queues, Set<ReferralType> referrals, Collection<String> categories) {
    if (!queues.equals(Set.of(Queue.ORDINARY)) || referrals.stream().anyMatch(SILENT::contains)) {
      return Optional.of(RESTRICTED);
    }
    return categories.stream().flatMap(it -> ofCategory(it).stream()).sorted().findFirst();
  }

  private static Optional<Exemption> ofCategory(String category) {
    if (category.startsWith("TERROR_")) {
      return Optional.of(RESTRICTED);
    }
    return switch (category) {
      case "PREVENT_CONCERN", "CSAM_INDICATOR", "INTIMATE_IMAGE", "CHILD_IMAGE" ->
          Optional.of(RESTRICTED);
      case "SAFEGUARDING_CHILD",
          "SAFEGUARDING_ADULT",
          "SELF_HARM_RISK",
          "SELF_HARM_ENCOURAGE",
          "URGENT_SERVICE" ->
          Optional.of(AT_RISK);
      case "HATE_VICTIM_REPORT" -> Optional.of(VICTIM);
      case "LANG_UNSUPPORTED" -> Optional.of(LANGUAGE);
      default -> Optional.empty();
    };
  }
}
