package moothall.contracts.mastodon;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import moothall.contracts.serving.Answer;
import moothall.contracts.serving.ContractServer;
import moothall.contracts.serving.Request;

/** A Mastodon server with one account of ours, {@code council}. */
public final class MastodonServer extends ContractServer<MastodonFault> {

  /** The server's id of our account. */
  public static final String ACCOUNT = "109000000000000001";

  public static final String TOKEN = "an-invented-token";
  private static final Duration WINDOW = Duration.ofMinutes(4);

  private final MastodonRoutes routes;
  private final InstantSource clock;
  private volatile boolean sparesLooks;

  /** {@code clock} is the server's own: by it windows end. */
  public MastodonServer(MastodonStatuses statuses, InstantSource clock) {
    this.routes = new MastodonRoutes(statuses, clock);
    this.clock = clock;
    open();
  }

  /** Whether faults meet posting only. */
  public void spareLooks(boolean spared) {
    this.sparesLooks = spared;
  }

  /** The token belongs to the account of that name from now on. */
  public void letTokenBelongTo(String name) {
    routes.posting().belongTo(name);
  }

  /** What was said in each report of this status, in order: category, a colon, the words. */
  public List<String> reports(String status) {
    return routes.reporting().of(status);
  }

  /** Whether our account has blocked the one with that id. */
  public boolean hasBlocked(String account) {
    return routes.blocking().contains(account);
  }

  @Override
  protected boolean mayBeMet(Request request) {
    return !sparesLooks || !request.method().equals("GET");
  }

  @Override
  protected Answer routed(Request request) {
    return routes.answer(request);
  }

  @Override
  protected Answer misbehave(MastodonFault fault, Supplier<Answer> doIt) {
    return switch (fault) {
      case RATE_LIMITED ->
          MastodonAnswers.error(429, "Too many requests")
              .with("X-RateLimit-Limit", "300")
              .with("X-RateLimit-Remaining", "0")
              .with("X-RateLimit-Reset", clock.instant().plus(WINDOW).toString());
      case RATE_LIMITED_WITHOUT_A_TIME -> MastodonAnswers.error(429, "Too many requests");
      case OUT_OF_SCOPE ->
          MastodonAnswers.error(403, "This action is outside the authorized scopes");
      case SAYS_NOTHING_OF_IT -> Answer.json(200, MastodonAnswers.object());
      case INVALID -> MastodonAnswers.error(422, "Validation failed");
      case NOT_FOUND_BEFORE_IT -> Answer.text(404, "text/html", "<html>Not here</html>");
    };
  }
}
