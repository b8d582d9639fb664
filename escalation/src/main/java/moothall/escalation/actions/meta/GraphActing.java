package moothall.escalation.actions.meta;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import moothall.escalation.actions.Access;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.PageAccess;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;

/**
 * Hides, shows and looks through one Graph API. A page whose token is refused, or that has spent
 * its allowance, is left alone until there is a reason to ask again.
 */
public final class GraphActing {

  private final GraphDialect dialect;
  private final PageAccess access;
  private final GraphApi graph;
  private final GraphAnswers answers;

  GraphActing(GraphDialect dialect, PageAccess access, GraphApi graph, GraphAnswers answers) {
    this.dialect = dialect;
    this.access = access;
    this.graph = graph;
    this.answers = answers;
  }

  public ActionOutcome perform(Order order) {
    return access.perform(order, at -> change(order, at));
  }

  public ReadBack look(Order order) {
    return access.look(order, at -> look(order.commentId().nativeId(), at));
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
