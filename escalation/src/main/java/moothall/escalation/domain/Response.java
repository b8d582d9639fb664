package moothall.escalation.domain;

import java.util.List;
import java.util.Optional;
import moothall.escalation.domain.HideDecision.ByMachine;
import moothall.escalation.domain.HideDecision.ByPerson;
import moothall.escalation.domain.HideDecision.Nothing;
import moothall.escalation.domain.HideDecision.Why;

/**
 * What a verdict leads to.
 *
 * @param hasCase whether a case is opened or extended, and so the version sealed
 * @param hide whether the comment is hidden, and by whom
 * @param referrals the types to raise; raising one that exists changes nothing
 */
public record Response(boolean hasCase, HideDecision hide, List<ReferralType> referrals) {

  /** Depends on nothing but its arguments. */
  public static Response to(
      Judgement judgement, Optional<Case> existing, Standing standing, Capability capability) {
    boolean hasCase = existing.isPresent() || !judgement.isNone();
    return new Response(
        hasCase, hide(judgement, existing, standing, capability), judgement.referrals());
  }

  /** The same while the machine's hides are stopped: a person hides what the machine would have. */
  public Response withTheMachineStopped() {
    return hide instanceof ByMachine
        ? new Response(hasCase, new ByPerson(Why.MACHINE_STOPPED), referrals)
        : this;
  }

  /**
   * The same about words that were judged before: once a person has decided, whatever has come
   * since, the machine overrules nobody, and a person looks again.
   */
  public Response overrulingNobody(Optional<Case> existing) {
    return hide instanceof ByMachine && existing.filter(Case::wasEverDecided).isPresent()
        ? new Response(hasCase, new ByPerson(Why.PERSON_DECIDED), referrals)
        : this;
  }

  /** The same where somebody on the platform has hidden the comment before it had a case. */
  public Response withItHiddenThere() {
    return new Response(hasCase, new Nothing(), referrals);
  }

  private static HideDecision hide(
      Judgement judgement, Optional<Case> existing, Standing standing, Capability capability) {
    PageMode mode = judgement.comment().page().mode();
    boolean wanted =
        judgement.asksToHide()
            && judgement.comment().kind() != CommentKind.REMOVED
            && standing != Standing.REMOVED_SINCE
            && mode != PageMode.OBSERVE;
    if (!wanted || existing.filter(it -> isHiddenOrGoing(it, judgement)).isPresent()) {
      return new Nothing();
    }
    if (!capability.hides()) {
      return new ByPerson(Why.CANNOT_HIDE);
    }
    if (mode == PageMode.ASSIST) {
      return new ByPerson(Why.ASSIST_MODE);
    }
    if (standing == Standing.OUTDATED) {
      return new ByPerson(Why.NEWER_VERSION_KNOWN);
    }
    if (existing.filter(Case::wasShownByPerson).isPresent()) {
      return new ByPerson(Why.PERSON_SHOWED_IT);
    }
    return existing.filter(Case::wasHiddenByMachine).isPresent()
        ? new ByPerson(Why.TRIED_BEFORE)
        : new ByMachine();
  }

  /** What is referred is not deleted any more, and so is to be hidden. */
  private static boolean isHiddenOrGoing(Case existing, Judgement judgement) {
    return switch (existing.visibility()) {
      case HIDDEN, HIDING -> true;
      case DELETING -> judgement.referrals().isEmpty();
      case VISIBLE, UNHIDING, PARTIALLY_HIDDEN, HELD, UNCERTAIN, GONE -> false;
    };
  }
}
