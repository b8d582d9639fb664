package moothall.escalation.actions.facebook;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moothall.escalation.actions.Access;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.ActionsConfig;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.PageAccess;
import moothall.escalation.actions.PageRegister;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;
import moothall.service.Secrets;

/**
 * Hides and shows comments on a Facebook page by {@code is_hidden}. A page whose token Facebook
 * refuses, or that has spent its allowance, is left alone until there is a reason to ask again.
 */
@Singleton
final class FacebookExecutor implements ActionExecutor {

  private final Optional<String> proofSecret;
  private final PageAccess access;
  private final GraphApi graph;
  private final FacebookAnswers answers;

  FacebookExecutor(
      PageRegister pages,
      Secrets secrets,
      FacebookConfig config,
      ActionsConfig actions,
      Clock clock,
      MeterRegistry meters) {
    this.proofSecret = Optional.ofNullable(config.proofSecret());
    this.access =
        new PageAccess(
            new PageAccess.Manners("Facebook", GraphApi::isId, config.standstill()),
            pages,
            secrets,
            clock,
            meters);
    this.graph = new GraphApi(config, secrets, actions.deadline());
    this.answers = new FacebookAnswers(graph, access, config.standstill());
  }

  @Override
  public String platform() {
    return "facebook";
  }

  @Override
  public Set<String> neededFor(Optional<String> pageSecret) {
    return Stream.of(pageSecret, proofSecret)
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public ActionOutcome perform(Order order) {
    return access.perform(order, at -> change(order, at));
  }

  @Override
  public ReadBack look(Order order) {
    return access.look(order, at -> look(order.commentId().nativeId(), at));
  }

  private ActionOutcome change(Order order, Access at) {
    boolean hide = order.kind() == ActionKind.HIDE;
    var reply = graph.setHidden(order.commentId().nativeId(), hide, at.token());
    return switch (answers.hear(reply, at)) {
      // The documentation has it as a truth value and as a word.
      case FacebookAnswers.Heard.Said(var body) when body.path("success").asBoolean() ->
          new ActionOutcome.Done();
      // A 200 that does not confirm: perhaps it was carried out, perhaps not.
      case FacebookAnswers.Heard.Said _ -> new ActionOutcome.UnknownOutcome();
      case FacebookAnswers.Heard.Failed(var outcome) -> outcome;
    };
  }

  private ReadBack look(String comment, Access at) {
    return switch (answers.hear(graph.look(comment, at.token()), at)) {
      case FacebookAnswers.Heard.Said(var body)
          when body.path("is_hidden").isBoolean() && sameId(comment, body.path("id").asText()) ->
          new ReadBack.Seen(body.path("is_hidden").booleanValue());
      case FacebookAnswers.Heard.Said _ -> new ReadBack.NotSeen(new ActionOutcome.UnknownOutcome());
      case FacebookAnswers.Heard.Failed(var outcome) -> new ReadBack.NotSeen(outcome);
    };
  }

  /** Facebook spells a comment's id with its post's before it, or without. */
  private static boolean sameId(String one, String other) {
    return one.substring(one.lastIndexOf('_') + 1)
        .equals(other.substring(other.lastIndexOf('_') + 1));
  }
}
