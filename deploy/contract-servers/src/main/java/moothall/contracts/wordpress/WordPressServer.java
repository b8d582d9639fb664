package moothall.contracts.wordpress;

import java.util.function.Supplier;
import moothall.contracts.serving.Answer;
import moothall.contracts.serving.ContractServer;
import moothall.contracts.serving.Request;

/** A WordPress site with one user, who may moderate and has an application password. */
public final class WordPressServer extends ContractServer<WordPressFault> {

  /** What the server takes for HTTP's basic authentication. */
  public static final String CREDENTIALS = "moothall:invented0application0pass";

  private final WordPressRoutes routes;
  private volatile boolean sparesLooks;

  public WordPressServer(WordPressSite site) {
    this.routes = new WordPressRoutes(site, CREDENTIALS);
    open();
  }

  /** Whether faults meet requests for a change only. */
  public void spareLooks(boolean spared) {
    this.sparesLooks = spared;
  }

  /** False where the web server keeps the header to itself. */
  public void letAuthorizationArrive(boolean arrives) {
    routes.letAuthorizationArrive(arrives);
  }

  /** Whether the site has a trash at all. */
  public void keepTrash(boolean keeps) {
    routes.keepTrash(keeps);
  }

  /** Whether what our own user writes waits for approval too. */
  public void holdReplies(boolean hold) {
    routes.commenting().hold(hold);
  }

  /** Requests for a change of this comment. */
  public long changes(String id) {
    return calls().stream().filter(("POST /wp-json/wp/v2/comments/" + id)::equals).count();
  }

  /** Requests that looked at this comment by its number. */
  public long looks(String id) {
    return calls().stream().filter(("GET /wp-json/wp/v2/comments/" + id)::equals).count();
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
  protected Answer misbehave(WordPressFault fault, Supplier<Answer> doIt) {
    return switch (fault) {
      case RATE_LIMITED -> Answer.bare(429).with("Retry-After", "30");
      case RATE_LIMITED_WITHOUT_A_TIME -> Answer.bare(429);
      case IN_MAINTENANCE ->
          Answer.text(503, "text/html", "<p>Briefly unavailable</p>").with("Retry-After", "600");
      case NOT_RECOGNISED -> WordPressRoutes.notLoggedIn();
      case FORBIDDEN ->
          WordPressAnswers.error(
              403, "rest_cannot_edit", "Sorry, you are not allowed to edit this comment.");
      case INVALID -> WordPressRoutes.invalid();
      case MOVED -> Answer.bare(301).with("Location", "https://elsewhere.example/");
      case NOT_FOUND_BEFORE_IT -> Answer.text(404, "text/html", "<html>Not here</html>");
      case ANSWERS_WITHOUT_DOING_IT -> Answer.json(200, WordPressAnswers.user(0));
    };
  }
}
