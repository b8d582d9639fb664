package moothall.escalation.actions.linkedin;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.ActionsConfig;
import moothall.escalation.actions.Allowance;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.PageAccess;
import moothall.escalation.actions.PageRegister;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;
import moothall.service.Secrets;
import moothall.service.tokens.AccessTokens;

/** Answers comments on a LinkedIn Page for a person; nobody can hide one there. */
@Singleton
final class LinkedInExecutor implements ActionExecutor {

  /** Calls are counted by the day, as LinkedIn's page on rate limits says. */
  private static final Allowance.Window DAY = new Allowance.Daily(ZoneOffset.UTC);

  private final LinkedInConfig config;
  private final PageAccess access;
  private final LinkedInReplies replies;
  private final Allowance allowance;

  LinkedInExecutor(
      PageRegister pages,
      Secrets secrets,
      LinkedInConfig config,
      ActionsConfig actions,
      Clock clock,
      MeterRegistry meters) {
    this.config = config;
    this.access =
        new PageAccess(
            new PageAccess.Manners("LinkedIn", CommentUrn::isOne, config.standstill()),
            pages,
            secrets,
            clock,
            meters);
    var client = new AccessTokens.Client(config.clientId(), config.clientSecret());
    var tokens = new AccessTokens(config.tokenUrl(), client, secrets, clock, actions.deadline());
    this.replies =
        new LinkedInReplies(
            new LinkedInApi(config, actions.deadline()),
            new LinkedInCalls(config, tokens, access, DAY, clock, actions.latestSend()));
    this.allowance =
        new Allowance(
            Allowance.Scope.EACH_PAGE, config.dailyCalls(), new Allowance.Costs(1, 1), DAY);
  }

  @Override
  public String platform() {
    return "linkedin";
  }

  @Override
  public Set<String> neededFor(Optional<String> pageSecret) {
    Stream<String> ofTheApp =
        config.refreshes() ? Stream.of(config.clientId(), config.clientSecret()) : Stream.empty();
    return Stream.concat(pageSecret.stream(), ofTheApp).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Optional<Allowance> allowance() {
    return Optional.of(allowance);
  }

  @Override
  public Set<ActionKind> acts() {
    return Set.of(ActionKind.REPLY);
  }

  @Override
  public ActionOutcome perform(Order order) {
    return access.perform(order, at -> replies.send(order, at));
  }

  @Override
  public ReadBack look(Order order) {
    return access.look(order, at -> replies.look(order, at));
  }
}
