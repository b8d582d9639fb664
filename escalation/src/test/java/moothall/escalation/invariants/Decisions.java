package moothall.escalation.invariants;

import java.util.Optional;
import java.util.UUID;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.DeskAnswer;
import moothall.escalation.conduct.Proposal;
import moothall.escalation.conduct.Step;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.DeletionGround;
import moothall.escalation.domain.ReplyText;

/** What people decide about a case, and what they must not be able to. */
record Decisions(Sequence it) {

  void decide(PlainComment comment, CaseId id, Move move) {
    Viewer viewer = Deeds.viewer(move.who());
    var desk = it.town.desk();
    switch (move.kind()) {
      case HIDE -> note(move, desk.hide(id, viewer, Deeds.WHY));
      case UNHIDE -> note(move, desk.unhide(id, viewer, Deeds.WHY));
      case LEAVE -> note(move, desk.leaveAsIs(id, viewer, Deeds.WHY));
      case DELETE -> {
        boolean evidence = comment.isReferred() || comment.onHold;
        if (evidence && comment.isSeenBy(move.who())) {
          it.tally.arose(Invariant.INV_06);
        }
        boolean done = note(move, desk.delete(id, viewer, DeletionGround.LEGAL_ORDER, Deeds.WHY));
        Invariant.INV_06.holds(!done || !evidence, move, "is granted");
      }
      case REPLY ->
          mustBeSilent(comment, move, desk.reply(id, viewer, new ReplyText("Thank you.")));
      case STRIKE ->
          mustBeSilent(
              comment,
              move,
              it.town
                  .strikes()
                  .propose(id, viewer, new Proposal(Step.NOTE, Optional.empty()), Deeds.WHY));
      case CONFIRM_STRIKE ->
          it.picture
              .of("strike", comment.id)
              .forEach(strike ->
                  mustBeSilent(
                      comment,
                      move,
                      it.town.strikes().confirm(UUID.fromString(strike.key()), viewer, Deeds.WHY)));
      case HOLD -> {
        var _ = it.town.holds().set(id, viewer, Deeds.WHY);
        comment.onHold = true;
      }
      case LIFT -> {
        var _ = it.town.holds().lift(id, viewer, Deeds.WHY);
        comment.onHold = false;
      }
      default -> throw new IllegalStateException(move.toString());
    }
  }

  private void mustBeSilent(PlainComment comment, Move move, DeskAnswer answer) {
    if (comment.isSilent()) {
      it.tally.arose(Invariant.INV_07);
    }
    Invariant.INV_07.holds(!note(move, answer) || !comment.isSilent(), move, "is granted");
  }

  private boolean note(Move move, DeskAnswer answer) {
    boolean done = answer instanceof DeskAnswer.Accepted;
    it.tally.count(move.kind() + (done ? " granted" : " refused"));
    return done;
  }
}
