package moothall.contracts.linkedin;

import java.time.InstantSource;
import java.util.function.Supplier;
import moothall.contracts.serving.Answer;
import moothall.contracts.serving.ContractServer;
import moothall.contracts.serving.Request;

/** The Community Management API for one page and one app, with LinkedIn's token endpoint. */
public final class LinkedInServer extends ContractServer<LinkedInFault> {

  public static final String CLIENT_ID = LinkedInGrants.CLIENT_ID;
  public static final String CLIENT_SECRET = LinkedInGrants.CLIENT_SECRET;
  public static final String REFRESH_TOKEN = LinkedInGrants.REFRESH_TOKEN;

  /** Path of the token endpoint. */
  public static final String TOKEN = LinkedInRoutes.TOKEN;

  /** The one version that is served. */
  public static final String VERSION = LinkedInRoutes.VERSION;

  private final Behaviour behaviour = new Behaviour();
  private final LinkedInRoutes routes;

  /** {@code clock} is LinkedIn's own: by it tokens expire and days begin. */
  public LinkedInServer(LinkedInPage page, InstantSource clock) {
    this(0, page, clock);
  }

  /** On a port of one's own; 0 is any free one. */
  public LinkedInServer(int port, LinkedInPage page, InstantSource clock) {
    super(port);
    this.routes = new LinkedInRoutes(page, behaviour, clock);
    open();
  }

  public Behaviour behaviour() {
    return behaviour;
  }

  /** From now on so many calls a day are answered; the day ends at midnight UTC. */
  public void limit(int callsADay) {
    routes.limit(callsADay);
  }

  /** An access token, as an app gets it to which LinkedIn gives no refresh tokens. */
  public String accessToken() {
    return routes.grants().issue();
  }

  /** Access tokens that are out are not taken any more; the refresh token is. */
  public void revokeAccessTokens() {
    routes.grants().revoke();
  }

  /** Requests for an access token. */
  public long refreshes() {
    return calls().stream().filter(("POST " + TOKEN)::equals).count();
  }

  @Override
  protected Answer routed(Request request) {
    return routes.answer(request);
  }

  /** Faults are of the API; tokens are handed out all the while. */
  @Override
  protected boolean mayBeMet(Request request) {
    return !request.path().equals(TOKEN);
  }

  @Override
  protected Answer misbehave(LinkedInFault fault, Supplier<Answer> doIt) {
    return switch (fault) {
      case DAY_LIMIT -> LinkedInAnswers.tooMany("APPLICATION DAY");
      case OTHER_LIMIT -> LinkedInAnswers.error(429, "TOO_MANY_REQUESTS", "Too many requests.");
      case TOKEN_REVOKED -> LinkedInRoutes.unauthorized();
      case ROLE_LOST -> LinkedInRoutes.forbidden();
      case INVALID -> LinkedInAnswers.error(400, "ILLEGAL_ARGUMENT", "Invalid argument.");
      case VERSION_RETIRED -> LinkedInRoutes.retired();
      case NOT_FOUND_BEFORE_LINKEDIN -> Answer.text(404, "text/html", "<html>Not here</html>");
    };
  }
}
