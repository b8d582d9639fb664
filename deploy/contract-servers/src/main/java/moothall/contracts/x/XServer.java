package moothall.contracts.x;

import java.util.function.Supplier;
import moothall.contracts.serving.Answer;
import moothall.contracts.serving.ContractServer;
import moothall.contracts.serving.Request;

/** X as it is for one account and one app. */
public final class XServer extends ContractServer<XFault> {

  private final XRoutes routes;
  private volatile boolean faultsMeetTokens;
  private volatile boolean sparesLooks;

  /**
   * {@code clientId} and {@code clientSecret} are those of the app, which is a confidential client.
   */
  public XServer(XAccount account, String clientId, String clientSecret) {
    this(0, account, clientId, clientSecret);
  }

  /** The same on this port, or with 0 on any free one. */
  public XServer(int port, XAccount account, String clientId, String clientSecret) {
    super(port);
    this.routes = new XRoutes(account, clientId + ":" + clientSecret);
    open();
  }

  /** From now on errors are written so. */
  public void write(XEnvelope envelope) {
    routes.write(envelope);
  }

  /** Whether faults meet requests for a token, and no other, instead of all others. */
  public void letFaultsMeetTokens(boolean wanted) {
    this.faultsMeetTokens = wanted;
  }

  /** Whether faults pass requests by that only look. */
  public void spareLooks(boolean spared) {
    this.sparesLooks = spared;
  }

  /** Whether the account has the Enterprise plan, without which nobody is blocked by a program. */
  public void haveTheEnterprisePlan(boolean wanted) {
    routes.blocking().haveThePlan(wanted);
  }

  /** What the list of those blocked says, while it does not say who is. */
  public void sayNothingOfBlocks(String body) {
    routes.blocking().sayInstead(body);
  }

  /** Whether the account has blocked whoever wrote that post. */
  public boolean hasBlockedTheAuthorOf(String post) {
    return routes.blocking().contains(XBlocking.authorOf(post));
  }

  /** Requests to hide this post or to show it again. */
  public long changes(String post) {
    return calls().stream().filter(("PUT /2/tweets/" + post + "/hidden")::equals).count();
  }

  /** Requests for a token. */
  public long refreshes() {
    return calls().stream().filter(("POST " + XRoutes.TOKEN)::equals).count();
  }

  @Override
  protected boolean mayBeMet(Request request) {
    return request.path().equals(XRoutes.TOKEN) == faultsMeetTokens
        && !(sparesLooks && request.method().equals("GET"));
  }

  @Override
  protected Answer routed(Request request) {
    return routes.answer(request);
  }

  @Override
  protected Answer misbehave(XFault fault, Supplier<Answer> doIt) {
    return switch (fault) {
      case RATE_LIMITED -> routes.limited(routes.refused(XErrors.RATE));
      case RATE_LIMITED_WITHOUT_A_TIME -> routes.refused(XErrors.RATE);
      // Only the newer envelope can say it.
      case USAGE_CAPPED -> XErrors.CAPPED.in(XEnvelope.PROBLEM);
      case OUT_OF_CREDITS -> routes.refused(XErrors.CREDITS);
      case TOKEN_REFUSED -> routes.refused(XErrors.TOKEN);
      case NOT_AUTHORIZED -> routes.refused(XErrors.UNSEEN);
      case CLIENT_FORBIDDEN -> routes.refused(XErrors.CLIENT);
      case INVALID_REQUEST -> routes.refused(XErrors.INVALID);
      case OVER_CAPACITY -> routes.refused(XErrors.CAPACITY);
      case NOT_FOUND_BEFORE_X -> Answer.text(404, "text/html", "<html>Not here</html>");
      case SAYS_THAT_NOTHING_CHANGED -> XRoutes.hidden(false);
      case ERROR_UNDER_A_200 -> XErrors.MISSING.underA200();
    };
  }
}
