package moothall.escalation.actions.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import moothall.escalation.actions.Access;
import moothall.escalation.actions.PageAccess;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.domain.ActionOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the gate of a thread, changes it, and writes it if nobody else has meanwhile; otherwise all
 * over again, so that no other's change is lost.
 */
final class GateKeeping {

  private static final Logger LOG = LoggerFactory.getLogger(GateKeeping.class);
  private static final int MOST_SWAPS = 8;

  private final BlueskyCalls calls;
  private final Clock clock;
  private final OneAtATime oneAtATime;

  GateKeeping(BlueskyCalls calls, Clock clock, Duration patience) {
    this.calls = calls;
    this.clock = clock;
    this.oneAtATime = new OneAtATime(patience);
  }

  /**
   * What is wanted.
   *
   * @param root first post of the thread
   * @param answer address of the answer in it
   */
  record Change(AtUri root, String answer, boolean hidden) {}

  ActionOutcome carryOut(Change change, Access at) {
    return oneAtATime
        .at(change.root(), () -> swapUntilItHolds(change, at))
        .orElseGet(() -> new ActionOutcome.RetryAfter(Duration.ZERO));
  }

  /** Whether the thread's gate hides the answer. */
  ReadBack look(AtUri root, String answer, Access at) {
    return switch (gate(root, at)) {
      case Found.Gate(var gate) -> new ReadBack.Seen(gate.hides(answer));
      case Found.Failed(var outcome) -> new ReadBack.NotSeen(outcome);
    };
  }

  private sealed interface Found {
    record Gate(ThreadGate gate) implements Found {}

    record Failed(ActionOutcome outcome) implements Found {}
  }

  private ActionOutcome swapUntilItHolds(Change change, Access at) {
    for (int i = 0; i < MOST_SWAPS; i++) {
      Optional<ActionOutcome> outcome =
          switch (gate(change.root(), at)) {
            case Found.Failed(var failure) -> Optional.of(nothingChanged(failure));
            case Found.Gate(var gate) -> swap(change, gate, at);
          };
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    return new ActionOutcome.RetryAfter(PageAccess.SHORT_WAIT);
  }

  /** Empty if somebody else was faster. */
  private Optional<ActionOutcome> swap(Change change, ThreadGate gate, Access at) {
    if (gate.hides(change.answer()) == change.hidden()) {
      return Optional.of(new ActionOutcome.AlreadyDone());
    }
    if (change.hidden() && gate.isFull()) {
      LOG.warn(
          "the thread {} of page {} hides as many answers as Bluesky allows (300): a person must"
              + " act there",
          change.root().rkey(),
          at.pageId());
      return Optional.of(new ActionOutcome.Forbidden());
    }
    AtUri address = change.root().in(ThreadGate.COLLECTION);
    ObjectNode record = gate.with(change.answer(), change.hidden());
    return switch (calls.call(at, session -> BlueskyApi.put(session, address, gate, record))) {
      case BlueskyCalls.Heard.Swapped() -> Optional.empty();
      case BlueskyCalls.Heard.Said(var body) -> Optional.of(written(body, address));
      case BlueskyCalls.Heard.Missing() -> Optional.of(new ActionOutcome.UnknownOutcome());
      case BlueskyCalls.Heard.Failed(var outcome) -> Optional.of(outcome);
    };
  }

  /** The repository says which record it wrote, and which version that is. */
  private static ActionOutcome written(JsonNode body, AtUri address) {
    return body.path("uri").asText().equals(address.text()) && !body.path("cid").asText().isEmpty()
        ? new ActionOutcome.Done()
        : new ActionOutcome.UnknownOutcome();
  }

  /** Whatever became of a question, nothing has been asked for yet. */
  static ActionOutcome nothingChanged(ActionOutcome outcome) {
    return outcome instanceof ActionOutcome.UnknownOutcome
        ? new ActionOutcome.RetryAfter(PageAccess.SHORT_WAIT)
        : outcome;
  }

  private Found gate(AtUri root, Access at) {
    AtUri address = root.in(ThreadGate.COLLECTION);
    return switch (calls.call(at, session -> BlueskyApi.read(session, address))) {
      case BlueskyCalls.Heard.Missing() -> new Found.Gate(ThreadGate.none(root, clock.instant()));
      case BlueskyCalls.Heard.Said(var body)
          when body.path("value") instanceof ObjectNode record
              && !body.path("cid").asText().isEmpty() ->
          new Found.Gate(new ThreadGate(body.path("cid").asText(), record));
      case BlueskyCalls.Heard.Said _, BlueskyCalls.Heard.Swapped() ->
          new Found.Failed(new ActionOutcome.UnknownOutcome());
      case BlueskyCalls.Heard.Failed(var outcome) -> new Found.Failed(outcome);
    };
  }
}
