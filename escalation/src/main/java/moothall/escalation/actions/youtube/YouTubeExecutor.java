package moothall.escalation.actions.youtube;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
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

/**
 * Hides a comment on YouTube by holding it for review, shows it by publishing it, and for a person
 * deletes it by rejecting it and answers it below its thread.
 */
@Singleton
final class YouTubeExecutor implements ActionExecutor {

  /** Quota and costs as in Google's quota calculator: 50 a write, 1 a list, renewed at midnight. */
  private static final Allowance.Window DAY = new Allowance.Daily(ZoneId.of("America/Los_Angeles"));

  private static final int READING_BACK = 2;
  private static final int WRITING = 50;

  private final YouTubeConfig config;
  private final PageAccess access;
  private final Sighting sighting;
  private final StatusChanges changes;
  private final YouTubeReplies replies;
  private final Allowance allowance;

  YouTubeExecutor(
      PageRegister pages,
      Secrets secrets,
      YouTubeConfig config,
      ActionsConfig actions,
      Clock clock,
      MeterRegistry meters) {
    this.config = config;
    this.access =
        new PageAccess(
            new PageAccess.Manners("YouTube", YouTubeApi::isId, config.standstill()),
            pages,
            secrets,
            clock,
            meters);
    var api = new YouTubeApi(config.baseUrl(), actions.deadline());
    var client = new AccessTokens.Client(config.clientId(), config.clientSecret());
    var tokens = new AccessTokens(config.tokenUrl(), client, secrets, clock, actions.deadline());
    var calls = new YouTubeCalls(tokens, access, DAY, clock, actions.latestSend());
    this.sighting = new Sighting(api, calls);
    this.changes = new StatusChanges(api, calls, sighting);
    this.replies = new YouTubeReplies(api, calls);
    this.allowance =
        new Allowance(
            Allowance.Scope.ALL_PAGES_TOGETHER,
            config.dailyUnits() - config.keptForReading(),
            new Allowance.Costs(WRITING + READING_BACK, READING_BACK),
            DAY);
  }

  @Override
  public String platform() {
    return "youtube";
  }

  /** The page's refresh token, and the client's two with which it is exchanged. */
  @Override
  public Set<String> neededFor(Optional<String> pageSecret) {
    return Stream.concat(pageSecret.stream(), Stream.of(config.clientId(), config.clientSecret()))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Optional<Allowance> allowance() {
    return Optional.of(allowance);
  }

  @Override
  public Set<ActionKind> acts() {
    return Set.of(ActionKind.HIDE, ActionKind.UNHIDE, ActionKind.DELETE, ActionKind.REPLY);
  }

  @Override
  public ActionOutcome perform(Order order) {
    return access.perform(
        order,
        at -> order.kind() == ActionKind.REPLY ? replies.send(order, at) : changes.ask(order, at));
  }

  @Override
  public ReadBack look(Order order) {
    return access.look(
        order,
        at ->
            order.kind() == ActionKind.REPLY
                ? replies.look(order, at)
                : sighting.of(order.commentId().nativeId(), at));
  }
}
