package moothall.contracts.youtube;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import moothall.contracts.serving.Answer;
import moothall.contracts.serving.ContractServer;
import moothall.contracts.serving.Request;

/** The YouTube Data API of one channel, with Google's token endpoint under {@code /token}. */
public final class YouTubeServer extends ContractServer<YouTubeFault> {

  public static final String CLIENT_ID = YouTubeGrants.CLIENT_ID;
  public static final String CLIENT_SECRET = YouTubeGrants.CLIENT_SECRET;
  public static final String REFRESH_TOKEN = YouTubeGrants.REFRESH_TOKEN;

  private final Behaviour behaviour = new Behaviour();
  private final YouTubeRoutes routes;

  /** {@code clock} is YouTube's own: by it tokens expire and days begin. */
  public YouTubeServer(YouTubeChannel channel, InstantSource clock) {
    this(0, channel, clock, Ledger.A_DAY);
  }

  /**
   * The same on this port, or with 0 on any free one.
   *
   * @param dailyUnits what Google grants the project for a day, which may be more than at first
   */
  public YouTubeServer(int port, YouTubeChannel channel, InstantSource clock, int dailyUnits) {
    super(port);
    this.routes = new YouTubeRoutes(channel, behaviour, clock, dailyUnits);
    open();
  }

  public Behaviour behaviour() {
    return behaviour;
  }

  /** Access tokens that are out are not taken any more; the refresh token is. */
  public void revokeAccessTokens() {
    routes.grants().revokeAccessTokens();
  }

  /** The council has withdrawn its consent, or an app in testing has had it for seven days. */
  public void killRefreshToken(boolean dead) {
    routes.grants().setDead(dead);
    routes.grants().revokeAccessTokens();
  }

  /** Units of the day so far. */
  public int unitsSpent() {
    return routes.unitsSpent();
  }

  /** Requests for a change of this comment. */
  public long changes(String id) {
    return ofComment("POST " + YouTubeRoutes.MODERATE, id);
  }

  /** Requests that looked at this comment by its id. */
  public long looks(String id) {
    return ofComment("GET /youtube/v3/comments", id);
  }

  /** Requests for an access token. */
  public long refreshes() {
    return calls().stream().filter(("POST " + YouTubeRoutes.TOKEN)::equals).count();
  }

  private long ofComment(String line, String id) {
    return journal().stream()
        .filter(it -> it.line().equals(line))
        .filter(it -> List.of(it.query().getOrDefault("id", "").split(",", -1)).contains(id))
        .count();
  }

  @Override
  protected Answer routed(Request request) {
    return routes.answer(request);
  }

  /** Faults are of the API; tokens are handed out all the while. */
  @Override
  protected boolean mayBeMet(Request request) {
    return !request.path().equals(YouTubeRoutes.TOKEN);
  }

  @Override
  protected Answer misbehave(YouTubeFault fault, Supplier<Answer> doIt) {
    return switch (fault) {
      case QUOTA_EXCEEDED -> YouTubeRoutes.quotaExceeded();
      case RATE_LIMITED ->
          YouTubeAnswers.error(403, "usageLimits", "rateLimitExceeded", "Rate Limit Exceeded");
      case AUTH_ERROR -> YouTubeRoutes.authError();
      case FORBIDDEN -> Moderating.forbidden();
      case PROCESSING_FAILURE -> Moderating.processingFailure();
      case NOT_SUPPORTED -> Moderating.notSupported();
      case BACKEND_ERROR -> YouTubeAnswers.error(500, "global", "backendError", "Backend Error");
      case CONFIRMS_WITHOUT_DOING_IT -> Answer.bare(204);
    };
  }
}
