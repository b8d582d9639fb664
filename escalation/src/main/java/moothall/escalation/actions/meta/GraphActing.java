package moothall.escalation.actions.meta;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import moothall.escalation.actions.Access;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.PageAccess;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;

/**
 * Hides, shows, deletes, answers and looks through one Graph API. A page whose token is refused, or
 * that has spent its allowance, is left alone until there is a reason to ask again.
 */
public final class GraphActing {

  private final GraphDialect dialect;
  private final PageAccess access;
  private final GraphApi graph;
  private final GraphAnswers answers;
  private final GraphForPeople forPeople;
  private final GraphBlocking blocking;

  GraphActing(GraphDialect dialect, PageAccess access, GraphApi graph, GraphAnswers answers) {
    this.dialect = dialect;
    this.access = access;
    this.graph = graph;
    this.answers = answers;
    this.forPeople = new GraphForPeople(dialect, graph, answers);
    this.blocking = new GraphBlocking(graph, answers);
  }

  Set<ActionKind> acts() {
    Set<ActionKind> acts = EnumSet.of(ActionKind.HIDE, ActionKind.UNHIDE);
    if (dialect.deletes()) {
      acts.add(ActionKind.DELETE);
    }
    if (dialect.replies().isPresent()) {
      acts.add(ActionKind.REPLY);
    }
    if (dialect.blocks()) {
      acts.add(ActionKind.BLOCK);
      acts.add(ActionKind.UNBLOCK);
    }
    return acts;
  }

  public ActionOutcome perform(Order order) {
    return access.perform(
        order,
        at ->
            switch (order.kind()) {
              case HIDE, UNHIDE -> change(order, at);
              case DELETE -> forPeople.delete(order.commentId().nativeId(), at);
              case REPLY -> forPeople.reply(order, at);
              case BLOCK, UNBLOCK -> blocking.change(order, at);
              // No Graph API takes one.
              case REPORT -> new ActionOutcome.Unsupported();
            });
  }

  public ReadBack look(Order order) {
    return access.look(
        order,
        at ->
            switch (order.kind()) {
              case REPLY -> forPeople.lookForReply(order, at);
              case BLOCK, UNBLOCK -> blocking.look(order, at);
              case HIDE, UNHIDE, DELETE -> look(order.commentId().nativeId(), at);
              case REPORT -> new ReadBack.NotSeen(new ActionOutcome.Unsupported());
            });
  }

  /** These fields of the comment; empty if the platform does not say them. */
  public Optional<JsonNode> read(Order order, String fields) {
    String comment = order.commentId().nativeId();
    return access.read(
        order,
        at ->
            answers.hear(graph.get(comment, fields, at.token()), at)
                    instanceof GraphAnswers.Heard.Said(var body)
                ? Optional.of(body)
                : Optional.empty());
  }

  private ActionOutcome change(Order order, Access at) {
    boolean hide = order.kind() == ActionKind.HIDE;
    var reply = graph.change(dialect.change(order.commentId().nativeId(), hide), at.token());
    return switch (answers.hear(reply, at)) {
      // The documentation has it as a truth value and as a word.
      case GraphAnswers.Heard.Said(var body) when body.path("success").asBoolean() ->
          new ActionOutcome.Done();
      // A 200 that does not confirm: perhaps it was carried out, perhaps not.
      case GraphAnswers.Heard.Said _ -> new ActionOutcome.UnknownOutcome();
      case GraphAnswers.Heard.Failed(var outcome) -> outcome;
    };
  }

  private ReadBack look(String comment, Access at) {
    return switch (answers.hear(graph.get(comment, "id," + dialect.field(), at.token()), at)) {
      case GraphAnswers.Heard.Said(var body) when dialect.same(comment, body.path("id").asText()) ->
          dialect
              .hidden(body)
              .<ReadBack>map(ReadBack.Seen::new)
              .orElseGet(() -> new ReadBack.NotSeen(new ActionOutcome.UnknownOutcome()));
      case GraphAnswers.Heard.Said _ -> new ReadBack.NotSeen(new ActionOutcome.UnknownOutcome());
      case GraphAnswers.Heard.Failed(var outcome) -> new ReadBack.NotSeen(outcome);
    };
  }
}
