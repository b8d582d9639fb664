package moothall.escalation.referral;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Role;
import moothall.escalation.domain.Judgement;
import moothall.escalation.domain.ReferralType;

/**
 * Words of which the machine is not sure whether they must be referred. A person decides; that
 * there is no referral needs a second one where it may be terrorism.
 *
 * @param referred whether somebody has raised it meanwhile
 * @param declined who has said that there is none, oldest first
 */
public record Candidate(
    ReferralType type, String version, boolean referred, List<String> declined) {

  private static final Set<String> STRANDS =
      Set.of(
          "HATE_INCITEMENT",
          "HATE_RACE",
          "HATE_RELIGION",
          "HATE_DISABILITY",
          "HATE_SEXUAL_ORIENTATION",
          "HATE_TRANSGENDER");

  public Candidate {
    declined = List.copyOf(declined);
  }

  /** The types of which the verdict is not sure; none of those that it raises itself. */
  public static List<ReferralType> in(Judgement judgement) {
    return judgement.findings().stream()
        .filter(finding -> finding.band().equals("REVIEW"))
        .flatMap(finding -> Optional.ofNullable(finding.category()).stream())
        .flatMap(category -> typeOf(category).stream())
        .filter(type -> !judgement.referrals().contains(type))
        .distinct()
        .sorted()
        .toList();
  }

  private static Optional<ReferralType> typeOf(String category) {
    if (category.startsWith("TERROR_")) {
      return Optional.of(ReferralType.TERRORISM);
    }
    return STRANDS.contains(category) ? Optional.of(ReferralType.HATE_CRIME) : Optional.empty();
  }

  /** How many different people must say that there is no referral. */
  public int peopleNeeded() {
    return type == ReferralType.TERRORISM ? 2 : 1;
  }

  /** Whether people still have to decide. */
  public boolean isOpen() {
    return !referred && declined.size() < peopleNeeded();
  }

  /** Why the person cannot say that there is none, if so. */
  public Optional<Refusal> toDeclining(Person person) {
    if (person.isTheMachine()) {
      return Optional.of(new Refusal.OnlyAPerson());
    }
    if (!person.may(Permission.REVIEW_REFERRALS)) {
      return Optional.of(new Refusal.NotYours(Permission.REVIEW_REFERRALS, Set.of(Role.values())));
    }
    if (!isOpen()) {
      return Optional.of(new Refusal.Settled());
    }
    return declined.contains(person.name())
        ? Optional.of(new Refusal.SecondOpinion(person.name()))
        : Optional.empty();
  }
}
