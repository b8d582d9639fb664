package moothall.contracts.tiktok;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Supplier;
import moothall.contracts.serving.Answer;
import moothall.contracts.serving.ContractServer;
import moothall.contracts.serving.Request;

/** TikTok's API for Business as it is for one account and one app. */
public final class TikTokServer extends ContractServer<TikTokFault> {

  private final TikTokRoutes routes;
  private volatile Set<String> met = Set.of(TikTokRoutes.HIDE, TikTokRoutes.REPLY);

  /** {@code clientId} and {@code clientSecret} are those of the app. */
  public TikTokServer(TikTokAccount account, String clientId, String clientSecret) {
    this.routes = new TikTokRoutes(account, clientId, clientSecret);
    open();
  }

  /** From now on faults meet requests for a token, and no other. */
  public void letFaultsMeetTokens() {
    met = Set.of(TikTokRoutes.REFRESH);
  }

  /** From now on faults meet looks, and no other. */
  public void letFaultsMeetLooks() {
    met = Set.of(TikTokRoutes.LIST, TikTokRoutes.REPLIES);
  }

  /** With which status errors come is not documented: 200, or one that suits them. */
  public void answerErrorsWithA200(boolean wanted) {
    routes.answerErrorsWithA200(wanted);
  }

  /** Requests to hide this comment or to show it again. */
  public long changes(String comment) {
    return journal().stream()
        .filter(it -> it.path().equals(TikTokRoutes.HIDE))
        .filter(it -> new String(it.body(), StandardCharsets.UTF_8).contains("\"" + comment + "\""))
        .count();
  }

  /** Requests that looked at this comment. */
  public long looks(String comment) {
    return journal().stream()
        .filter(it -> it.path().equals(TikTokRoutes.LIST))
        .filter(it -> it.query().getOrDefault("comment_ids", "").contains("\"" + comment + "\""))
        .count();
  }

  /** Requests for a token. */
  public long refreshes() {
    return calls().stream().filter(("POST " + TikTokRoutes.REFRESH)::equals).count();
  }

  @Override
  protected boolean mayBeMet(Request request) {
    return met.contains(request.path());
  }

  @Override
  protected Answer dressed(Answer answer) {
    return answer.with("X-Tt-Logid", "20260219120000INVENTED");
  }

  @Override
  protected Answer routed(Request request) {
    return routes.answer(request);
  }

  @Override
  protected Answer misbehave(TikTokFault fault, Supplier<Answer> doIt) {
    return switch (fault) {
      case THROTTLED -> routes.throttled();
      case TOKEN_INVALID -> routes.error(40105, "Access token is incorrect.");
      case NO_PERMISSION -> routes.error(40001, "You don't have permission to the endpoint.");
      case INVALID -> routes.error(40002, "Invented.");
      case SYSTEM_ERROR -> routes.error(50000, "System error.");
      case CONFIRMS_WITHOUT_DOING_IT -> TikTokRoutes.said(JsonNodeFactory.instance.objectNode());
    };
  }
}
