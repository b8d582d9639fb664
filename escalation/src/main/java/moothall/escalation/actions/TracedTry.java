package moothall.escalation.actions;

import java.util.function.Supplier;
import moothall.escalation.domain.ActionOutcome;
import moothall.escalation.domain.NextStep;
import moothall.escalation.store.Claim;
import moothall.service.tracing.Step;
import moothall.service.tracing.Traces;

/**
 * What a trace shows of one try: each is a step of the comment's trace, and in it each request that
 * changes something and each that looks.
 */
record TracedTry(Claim claim) {

  void carryOut(Traces traces, Runnable work) {
    try (Step step = traces.next(claim.traceparent(), "carry-out")) {
      step.on(claim.commentId().platform(), claim.commentId().pageId())
          .with("moothall.action", claim.kind().name())
          .with("moothall.try", claim.progress().tries());
      around(step, work);
    }
  }

  private static void around(Step step, Runnable work) {
    try {
      step.around(work);
    } catch (RuntimeException failure) {
      step.failed();
      throw failure;
    }
  }

  /** What is recorded in the end. */
  static void ended(NextStep recorded) {
    Step.current()
        .ended(
            switch (recorded) {
              case NextStep.Settle(var settlement) -> settlement.name();
              case NextStep.SendAgain _ -> "SEND_AGAIN";
              case NextStep.LookFirst _ -> "LOOK_FIRST";
            });
  }

  static ActionOutcome asked(Supplier<ActionOutcome> asking) {
    try (Step step = Step.current().begin("ask-platform")) {
      ActionOutcome outcome = asking.get();
      step.ended(code(outcome));
      return outcome;
    }
  }

  static ReadBack looked(Supplier<ReadBack> looking) {
    try (Step step = Step.current().begin("look-at-platform")) {
      ReadBack seen = looking.get();
      step.ended(seen instanceof ReadBack.NotSeen(var why) ? code(why) : code(seen));
      return seen;
    }
  }

  /** The name of the type: what it holds may be a platform's word. */
  private static String code(Object outcome) {
    return outcome.getClass().getSimpleName();
  }
}
