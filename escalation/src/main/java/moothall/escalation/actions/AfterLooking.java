package moothall.escalation.actions;

import java.time.Duration;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;
import moothall.escalation.domain.NextStep;
import moothall.escalation.domain.Patience;
import moothall.escalation.domain.Settlement;

/** What follows a look, after a request of which nobody knows what came of it. */
record AfterLooking(Patience patience, ActionKind asked) {

  NextStep step(ReadBack seen, Patience.Effort soFar) {
    return asked == ActionKind.REPLY || asked == ActionKind.REPORT
        ? ofWhatIsSaidOnce(seen, soFar)
        : ofAChange(seen, soFar);
  }

  /** Of a hide of the machine's that may have come through, and must not be sent again. */
  NextStep stopped(ReadBack seen, Patience.Effort soFar) {
    return switch (seen) {
      case ReadBack.Seen(var hidden) ->
          new NextStep.Settle(hidden ? Settlement.DONE : Settlement.STOPPED);
      case ReadBack.CannotBeSeen(),
          ReadBack.Answered(),
          ReadBack.NotAnswered(),
          ReadBack.Blocked _ ->
          new NextStep.Settle(Settlement.UNCONFIRMED);
      case ReadBack.NotSeen(var why) -> patience.afterLookingInVain(why, soFar);
    };
  }

  /** After a no to a request that repeats one of which nobody knows what came of it. */
  NextStep refused(NextStep no, ReadBack seen, Patience.Effort soFar) {
    return switch (seen) {
      case ReadBack.Seen(var hidden) when isAsAsked(hidden) -> new NextStep.Settle(Settlement.DONE);
      case ReadBack.Seen _ -> no;
      case ReadBack.NotSeen(var why) -> patience.afterLookingInVain(why, soFar);
      case ReadBack.CannotBeSeen(),
          ReadBack.Answered(),
          ReadBack.NotAnswered(),
          ReadBack.Blocked _ ->
          new NextStep.Settle(Settlement.UNCONFIRMED);
    };
  }

  /**
   * A reply is public, and a report is counted: better a person looks than the council says it
   * twice.
   */
  private NextStep ofWhatIsSaidOnce(ReadBack seen, Patience.Effort soFar) {
    NextStep unconfirmed = new NextStep.Settle(Settlement.UNCONFIRMED);
    return switch (seen) {
      case ReadBack.Answered() -> new NextStep.Settle(Settlement.DONE);
      case ReadBack.NotAnswered(), ReadBack.CannotBeSeen(), ReadBack.Seen _, ReadBack.Blocked _ ->
          unconfirmed;
      case ReadBack.NotSeen(var why) -> {
        NextStep next = patience.afterLookingInVain(why, soFar);
        yield next.equals(new NextStep.Settle(Settlement.GAVE_UP)) ? unconfirmed : next;
      }
    };
  }

  private NextStep ofAChange(ReadBack seen, Patience.Effort soFar) {
    return switch (seen) {
      case ReadBack.Seen(var hidden) when isAsAsked(hidden) -> new NextStep.Settle(Settlement.DONE);
      case ReadBack.Blocked(var blocked) when isAsAskedOfAuthor(blocked) ->
          new NextStep.Settle(Settlement.DONE);
      case ReadBack.Seen _, ReadBack.Blocked _, ReadBack.CannotBeSeen _ ->
          patience.isWorthTelling(soFar)
              ? patience.after(new ActionOutcome.RetryAfter(Duration.ZERO), soFar)
              : new NextStep.SendAgain(Duration.ZERO);
      case ReadBack.NotSeen(var why) -> patience.afterLookingInVain(why, soFar);
      case ReadBack.Answered(), ReadBack.NotAnswered() ->
          patience.afterLookingInVain(new ActionOutcome.UnknownOutcome(), soFar);
    };
  }

  /** What can still be seen was not deleted. */
  private boolean isAsAsked(boolean hidden) {
    return switch (asked) {
      case HIDE -> hidden;
      case UNHIDE -> !hidden;
      case DELETE, REPLY, BLOCK, UNBLOCK, REPORT -> false;
    };
  }

  private boolean isAsAskedOfAuthor(boolean blocked) {
    return asked.concernsAuthor() && blocked == (asked == ActionKind.BLOCK);
  }
}
