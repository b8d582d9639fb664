package moothall.escalation.invariants;

import java.time.Duration;
import java.util.Set;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;
import moothall.escalation.domain.CommentId;
import org.jspecify.annotations.Nullable;

/**
 * A website within the process, with moods. Tells the sequence of everything that it is asked for
 * before it does it: there is judged what may never be asked.
 */
final class Website implements ActionExecutor {

  /** Who judges what is asked. */
  interface Watcher {
    void asked(Order order);
  }

  private final Watcher watcher;
  private final java.util.Map<CommentId, Boolean> hidden = new java.util.HashMap<>();
  private final Set<CommentId> gone = new java.util.HashSet<>();
  private final Set<String> replies = new java.util.HashSet<>();
  private @Nullable String mood;
  private boolean registered = true;

  Website(Watcher watcher) {
    this.watcher = watcher;
  }

  void nextIs(String coming) {
    mood = coming;
  }

  void register(boolean on) {
    registered = on;
  }

  boolean isRegistered() {
    return registered;
  }

  @Override
  public String platform() {
    return "website";
  }

  @Override
  public Set<ActionKind> acts() {
    return Set.of(ActionKind.HIDE, ActionKind.UNHIDE, ActionKind.DELETE, ActionKind.REPLY);
  }

  @Override
  public ActionOutcome perform(Order order) {
    watcher.asked(order);
    String now = mood == null ? "" : mood;
    mood = null;
    if (!registered) {
      return new ActionOutcome.Forbidden();
    }
    return switch (now) {
      case "busy" -> new ActionOutcome.RetryAfter(Duration.ZERO);
      case "lost" -> new ActionOutcome.UnknownOutcome();
      case "silent" -> {
        carryOut(order);
        yield new ActionOutcome.UnknownOutcome();
      }
      default -> carryOut(order);
    };
  }

  private ActionOutcome carryOut(Order order) {
    CommentId comment = order.commentId();
    if (gone.contains(comment)) {
      return new ActionOutcome.Gone();
    }
    switch (order.kind()) {
      case HIDE -> hidden.put(comment, true);
      case UNHIDE -> hidden.put(comment, false);
      case DELETE -> gone.add(comment);
      case REPLY -> replies.add(order.actionId().toString());
      case BLOCK, UNBLOCK, REPORT -> {
        return new ActionOutcome.Unsupported();
      }
    }
    return new ActionOutcome.Done();
  }

  @Override
  public ReadBack look(Order order) {
    if (!registered) {
      return new ReadBack.NotSeen(new ActionOutcome.Forbidden());
    }
    if (gone.contains(order.commentId())) {
      return new ReadBack.NotSeen(new ActionOutcome.Gone());
    }
    return order.kind() == ActionKind.REPLY
        ? replies.contains(order.actionId().toString())
            ? new ReadBack.Answered()
            : new ReadBack.NotAnswered()
        : new ReadBack.Seen(hidden.getOrDefault(order.commentId(), false));
  }
}
