package moothall.escalation.actions.facebook;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.ActionsConfig;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.PageRegister;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;
import moothall.service.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hides and shows comments on a Facebook page by {@code is_hidden}. A page whose token Facebook
 * refuses, or that has spent its allowance, is left alone until there is a reason to ask again.
 */
@Singleton
final class FacebookExecutor implements ActionExecutor {

  private static final Logger LOG = LoggerFactory.getLogger(FacebookExecutor.class);

  private static final byte[] NO_TOKEN = {};

  private final PageRegister pages;
  private final Secrets secrets;
  private final FacebookConfig config;
  private final GraphApi graph;
  private final PagesAtRest resting;
  private final FacebookAnswers answers;

  FacebookExecutor(
      PageRegister pages,
      Secrets secrets,
      FacebookConfig config,
      ActionsConfig actions,
      Clock clock,
      MeterRegistry meters) {
    this.pages = pages;
    this.secrets = secrets;
    this.config = config;
    this.graph = new GraphApi(config, secrets, actions.deadline());
    this.resting = new PagesAtRest(clock);
    this.answers = new FacebookAnswers(graph, resting, config.standstill(), meters);
  }

  @Override
  public String platform() {
    return "facebook";
  }

  @Override
  public ActionOutcome perform(Order order) {
    boolean hide = order.kind() == ActionKind.HIDE;
    return switch (target(order)) {
      case Target.Refused(var outcome) -> outcome;
      case Target.At(var access) -> {
        var reply = graph.setHidden(order.commentId().nativeId(), hide, access.token());
        yield switch (answers.hear(reply, access)) {
          // The documentation has it as a truth value and as a word.
          case FacebookAnswers.Heard.Said(var body) when body.path("success").asBoolean() ->
              new ActionOutcome.Done();
          // A 200 that does not confirm: perhaps it was carried out, perhaps not.
          case FacebookAnswers.Heard.Said _ -> new ActionOutcome.UnknownOutcome();
          case FacebookAnswers.Heard.Failed(var outcome) -> outcome;
        };
      }
    };
  }

  @Override
  public ReadBack look(Order order) {
    return switch (target(order)) {
      case Target.Refused(var outcome) -> new ReadBack.NotSeen(outcome);
      case Target.At(var access) -> {
        String comment = order.commentId().nativeId();
        yield switch (answers.hear(graph.look(comment, access.token()), access)) {
          case FacebookAnswers.Heard.Said(var body)
              when body.path("is_hidden").isBoolean()
                  && sameId(comment, body.path("id").asText()) ->
              new ReadBack.Seen(body.path("is_hidden").booleanValue());
          case FacebookAnswers.Heard.Said _ ->
              new ReadBack.NotSeen(new ActionOutcome.UnknownOutcome());
          case FacebookAnswers.Heard.Failed(var outcome) -> new ReadBack.NotSeen(outcome);
        };
      }
    };
  }

  /** Facebook spells a comment's id with its post's before it, or without. */
  private static boolean sameId(String one, String other) {
    return one.substring(one.lastIndexOf('_') + 1)
        .equals(other.substring(other.lastIndexOf('_') + 1));
  }

  /** Whom to ask, or why not to. */
  private sealed interface Target {
    record At(Access access) implements Target {}

    record Refused(ActionOutcome outcome) implements Target {}
  }

  private Target target(Order order) {
    Optional<PageRegister.Page> found = pages.find(order.commentId().pageId());
    if (found.isEmpty()) {
      // The register may not have been read so far yet.
      return new Target.Refused(new ActionOutcome.RetryAfter(FacebookAnswers.SHORT_WAIT));
    }
    PageRegister.Page page = found.get();
    if (!page.approved()) {
      return new Target.Refused(new ActionOutcome.Forbidden());
    }
    if (page.account().isEmpty() || !GraphApi.isId(order.commentId().nativeId())) {
      return new Target.Refused(new ActionOutcome.Unsupported());
    }
    Optional<byte[]> token = page.secretName().flatMap(secrets::find).filter(GraphApi::isToken);
    if (token.isEmpty()) {
      if (resting.refuse(page.pageId(), NO_TOKEN, config.standstill())) {
        LOG.error(
            "AUTH_BROKEN: page {} cannot be acted on, its token is missing (expected: the page's"
                + " access token as the secret that the register names)",
            page.pageId());
      }
      return new Target.Refused(new ActionOutcome.AuthBroken());
    }
    return resting
        .answer(page.pageId(), token.get())
        .<Target>map(Target.Refused::new)
        .orElseGet(
            () -> new Target.At(new Access(page.pageId(), page.account().get(), token.get())));
  }
}
