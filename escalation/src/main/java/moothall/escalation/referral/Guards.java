package moothall.escalation.referral;

import static moothall.escalation.access.Permission.APPROVE_WITHDRAWAL;
import static moothall.escalation.access.Permission.RAISE_REFERRAL;
import static moothall.escalation.access.Permission.REVIEW_REFERRALS;
import static moothall.escalation.access.Permission.TRANSMIT_REFERRALS;
import static moothall.escalation.referral.ReferralState.ACKNOWLEDGED;
import static moothall.escalation.referral.ReferralState.BEFORE_LEAVING;
import static moothall.escalation.referral.ReferralState.CLOSED;
import static moothall.escalation.referral.ReferralState.CONFIRMED;
import static moothall.escalation.referral.ReferralState.REOPENED;
import static moothall.escalation.referral.ReferralState.SEALED;
import static moothall.escalation.referral.ReferralState.TRANSMITTED;
import static moothall.escalation.referral.ReferralState.UNDER_REVIEW;
import static moothall.escalation.referral.ReferralState.WITHDRAWAL_PROPOSED;
import static moothall.escalation.referral.ReferralState.WITHDRAWN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Role;
import moothall.escalation.domain.ReferralType;

/** The table of what may be done with a referral, from which state, by whom. */
public final class Guards {

  private static final Set<ReferralState> WITH_THE_POLICE =
      Set.of(TRANSMITTED, ACKNOWLEDGED, REOPENED);

  private final Proceedings it;
  private final Person person;
  private final Instant now;
  private final ClockTable clocks;
  private final ReferralType type;

  private Guards(Proceedings it, Person person, Instant now, ClockTable clocks) {
    this.it = it;
    this.person = person;
    this.now = now;
    this.clocks = clocks;
    this.type = it.raised().type();
  }

  /** Depends on nothing but its arguments. */
  public static Ruling rule(
      Act act, Proceedings it, Person person, Instant now, ClockTable clocks) {
    Guards guards = new Guards(it, person, now, clocks);
    return guards
        .refusal(act)
        .<Ruling>map(Ruling.Refused::new)
        .orElseGet(() -> new Ruling.Granted(Outcomes.of(act, person.name(), now)));
  }

  /**
   * Why the dossier cannot leave for this person now: what nobody answers for leaves only as it
   * could be passed on without a review.
   */
  public static Optional<Refusal> toSending(
      Proceedings it, Person person, Instant now, ClockTable clocks) {
    Guards guards = new Guards(it, person, now, clocks);
    if (person.isTheMachine()) {
      return Optional.of(new Refusal.OnlyAPerson());
    }
    return first(
        guards.byTransmitter(),
        guards.agreed(),
        it.state().hasLeft() || it.state() == CONFIRMED ? guards.perceived() : guards.unreviewed());
  }

  private Optional<Refusal> refusal(Act act) {
    if (person.isTheMachine()) {
      return Optional.of(new Refusal.OnlyAPerson());
    }
    return switch (act) {
      case Act.TakeUp _ -> first(byReviewer(), in(SEALED));
      case Act.FillIn _ -> first(byReviewer(), in(UNDER_REVIEW, CONFIRMED));
      case Act.Confirm _ ->
          first(byReviewer(), in(UNDER_REVIEW), answered(Field.Need.CONFIRM), perceived());
      case Act.Transmit(var what) -> what.isUnreviewed() ? unreviewed(what) : reviewed(what);
      case Act.NoteAnswer _, Act.NoteTransfer _ -> first(byTransmitter(), in(WITH_THE_POLICE));
      case Act.Chase _ -> first(byTransmitter(), in(TRANSMITTED));
      case Act.SendCorrection _ -> first(byTransmitter(), in(WITH_THE_POLICE));
      case Act.Close _ -> first(byTransmitter(), in(ACKNOWLEDGED, REOPENED));
      case Act.Reopen _ -> first(byTransmitter(), in(CLOSED));
      case Act.ProposeWithdrawal proposal ->
          first(byReviewer(), retractable(), in(BEFORE_LEAVING), complete(proposal));
      case Act.ApproveWithdrawal _, Act.RefuseWithdrawal _ ->
          first(
              by(APPROVE_WITHDRAWAL, Competence.toWithdraw(type)),
              in(WITHDRAWAL_PROPOSED),
              secondPerson());
      case Act.RaiseAgain _ -> in(WITHDRAWN);
      case Act.Route _ -> first(byReviewer(), in(BEFORE_LEAVING));
      case Act.NoteEmergencyCall(var at, _) ->
          first(by(RAISE_REFERRAL, EnumSet.allOf(Role.class)), notLater(at, "The call"));
    };
  }

  private Optional<Refusal> reviewed(Transmission what) {
    return first(
        byTransmitter(),
        in(CONFIRMED),
        answered(Field.Need.TRANSMIT),
        agreed(),
        perceived(),
        notLater(what.sentAt(), "The transmission"));
  }

  /** What is missing then is said by the caveat; but a person must perceive it so. */
  private Optional<Refusal> unreviewed(Transmission what) {
    return first(unreviewed(), agreed(), notLater(what.sentAt(), "The transmission"));
  }

  private Optional<Refusal> unreviewed() {
    boolean pressing = Dues.of(it, clocks).isOverdue(now) || it.particulars().isImmediate();
    return first(
        byReviewer(),
        in(SEALED, UNDER_REVIEW),
        pressing ? Optional.empty() : Optional.of(new Refusal.TimeForAReview()),
        perceived());
  }

  @SafeVarargs
  private static Optional<Refusal> first(Optional<Refusal>... refusals) {
    for (Optional<Refusal> refusal : refusals) {
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }

  private Optional<Refusal> in(ReferralState... expected) {
    return in(Set.of(expected));
  }

  private Optional<Refusal> in(Set<ReferralState> expected) {
    return expected.contains(it.state())
        ? Optional.empty()
        : Optional.of(new Refusal.WrongState(it.state(), new TreeSet<>(expected)));
  }

  private Optional<Refusal> byReviewer() {
    return by(REVIEW_REFERRALS, Competence.toReview(type));
  }

  private Optional<Refusal> byTransmitter() {
    return by(TRANSMIT_REFERRALS, Competence.toTransmit(type));
  }

  private Optional<Refusal> by(Permission permission, Set<Role> roles) {
    if (roles.isEmpty()) {
      return retractable();
    }
    return person.mayAsOneOf(permission, roles)
        ? Optional.empty()
        : Optional.of(new Refusal.NotYours(permission, roles));
  }

  private Optional<Refusal> answered(Field.Need need) {
    List<String> missing = new ArrayList<>(it.particulars().missingFor(need, type));
    if (need == Field.Need.TRANSMIT && it.route().isEmpty() && goesToAForce()) {
      missing.add("To which force does it belong?");
    }
    return missing.isEmpty() ? Optional.empty() : Optional.of(new Refusal.Missing(missing));
  }

  private boolean goesToAForce() {
    return type != ReferralType.SAFEGUARDING && type != ReferralType.PREVENT;
  }

  /**
   * Of what a victim or witness told us nothing is passed on against their will, but for a risk.
   */
  private Optional<Refusal> agreed() {
    return it.needsAgreement() ? Optional.of(new Refusal.NobodyAgreed()) : Optional.empty();
  }

  private Optional<Refusal> perceived() {
    return it.particulars().isPerceivedByAPerson()
        ? Optional.empty()
        : Optional.of(new Refusal.PerceivedByNobody());
  }

  private Optional<Refusal> retractable() {
    return type == ReferralType.CSEA ? Optional.of(new Refusal.NeverWithdrawn()) : Optional.empty();
  }

  private Optional<Refusal> complete(Act.ProposeWithdrawal proposal) {
    String other = proposal.other() == null ? "" : proposal.other();
    return switch (proposal.ground()) {
      case DUPLICATE_OF ->
          other.isBlank()
              ? Optional.of(new Refusal.Missing(List.of("Of which reference is it a duplicate?")))
              : Optional.empty();
      case WRONG_TYPE ->
          ReferralType.parse(other).filter(right -> right != type).isPresent()
              ? Optional.empty()
              : Optional.of(new Refusal.Missing(List.of("Which other type is the right one?")));
      case FALSE_POSITIVE, QUOTED_COUNTER_SPEECH, TEST_DATA -> Optional.empty();
    };
  }

  private Optional<Refusal> secondPerson() {
    return it.proposal()
        .filter(proposal -> proposal.by().equals(person.name()))
        .map(proposal -> new Refusal.SamePerson(proposal.by()));
  }

  private Optional<Refusal> notLater(Instant at, String what) {
    return at.isAfter(now)
        ? Optional.of(new Refusal.NotYet(what + " is in the future (expected: now or before)."))
        : Optional.empty();
  }
}
