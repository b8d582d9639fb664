package moothall.escalation.actions.youtube;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moothall.escalation.actions.Access;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hides a comment on YouTube by holding it for review, and shows it by publishing it. Google's own
 * pages disagree on whether either works on a comment that was published once, so only what is read
 * back counts.
 */
@Singleton
final class YouTubeExecutor implements ActionExecutor {

  private static final Logger LOG = LoggerFactory.getLogger(YouTubeExecutor.class);

  /** Quota and costs as in Google's quota calculator: 50 a write, 1 a list, renewed at midnight. */
  private static final Allowance.Window DAY = new Allowance.Daily(ZoneId.of("America/Los_Angeles"));

  private static final int READING_BACK = 2;
  private static final int WRITING = 50;

  /** YouTube: what is not processed "sometimes fixes itself". */
  private static final Duration MENDS_ITSELF = Duration.ofSeconds(30);

  private final YouTubeConfig config;
  private final PageAccess access;
  private final YouTubeApi api;
  private final YouTubeCalls calls;
  private final Sighting sighting;
  private final InVain inVain = new InVain();
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
    this.api = new YouTubeApi(config.baseUrl(), actions.deadline());
    var client = new AccessTokens.Client(config.clientId(), config.clientSecret());
    var tokens = new AccessTokens(config.tokenUrl(), client, secrets, clock, actions.deadline());
    this.calls = new YouTubeCalls(tokens, access, DAY, clock, actions.latestSend());
    this.sighting = new Sighting(api, calls);
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
  public ActionOutcome perform(Order order) {
    return access.perform(order, at -> change(order, at));
  }

  @Override
  public ReadBack look(Order order) {
    return access.look(order, at -> sighting.of(order.commentId().nativeId(), at));
  }

  private ActionOutcome change(Order order, Access at) {
    if (inVain.isEnough(order.actionId())) {
      return new ActionOutcome.Rejected();
    }
    String comment = order.commentId().nativeId();
    String status = isHide(order) ? "heldForReview" : "published";
    return switch (calls.call(at, token -> api.setStatus(comment, status, token))) {
      case YouTubeCalls.Heard.Said(var code, var _) when code == 204 -> readBack(order, at);
      case YouTubeCalls.Heard.Said _ -> new ActionOutcome.UnknownOutcome();
      case YouTubeCalls.Heard.Doubtful(var error) -> doubted(order, error, at);
      case YouTubeCalls.Heard.Failed(var outcome) -> outcome;
    };
  }

  /** YouTube took the request; it may show so a moment later, or never. */
  private ActionOutcome readBack(Order order, Access at) {
    return switch (sighting.of(order.commentId().nativeId(), at)) {
      case ReadBack.Seen(var hidden) when hidden == isHide(order) -> new ActionOutcome.Done();
      case ReadBack.Seen _ -> {
        inVain.count(order.actionId());
        yield new ActionOutcome.UnknownOutcome();
      }
      // In neither list: nobody can see it, which is what was asked for.
      case ReadBack.NotSeen(ActionOutcome.Gone()) when isHide(order) -> new ActionOutcome.Done();
      case ReadBack.NotSeen _, ReadBack.CannotBeSeen _ -> new ActionOutcome.UnknownOutcome();
    };
  }

  /** The same refusal says that the comment has gone and that it cannot be changed. */
  private ActionOutcome doubted(Order order, YouTubeError error, Access at) {
    return switch (sighting.of(order.commentId().nativeId(), at)) {
      case ReadBack.NotSeen(var why) -> why;
      case ReadBack.CannotBeSeen _ -> new ActionOutcome.UnknownOutcome();
      case ReadBack.Seen(var hidden) when hidden == isHide(order) ->
          new ActionOutcome.AlreadyDone();
      case ReadBack.Seen _ -> {
        if (error.meaning() == YouTubeError.Meaning.FORBIDDEN_OR_MISSING) {
          LOG.error("YouTube does not let us moderate on page {}: {}", at.pageId(), error);
          yield new ActionOutcome.Forbidden();
        }
        inVain.count(order.actionId());
        yield inVain.isEnough(order.actionId())
            ? new ActionOutcome.Rejected()
            : new ActionOutcome.RetryAfter(MENDS_ITSELF);
      }
    };
  }

  private static boolean isHide(Order order) {
    return order.kind() == ActionKind.HIDE;
  }
}
