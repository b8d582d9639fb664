package moothall.contracts.drupal;

import java.util.function.Supplier;
import moothall.contracts.serving.Answer;
import moothall.contracts.serving.ContractServer;
import moothall.contracts.serving.Request;

/** A Drupal site that shows visitors what is published, and one account everything. */
public final class DrupalServer extends ContractServer<DrupalFault> {

  /** Of the account that administers comments. */
  public static final String CREDENTIALS = "moothall:invented-password";

  private final DrupalRoutes routes;

  public DrupalServer(DrupalSite site) {
    this.routes = new DrupalRoutes(site, CREDENTIALS);
    open();
  }

  /** Address of the list of comments, as a page's account has it. */
  public String collection() {
    return address() + DrupalRoutes.COLLECTION;
  }

  public void letVisitorsRead(boolean allowed) {
    routes.letVisitorsRead(allowed);
  }

  @Override
  protected Answer routed(Request request) {
    return routes.answer(request);
  }

  @Override
  protected Answer misbehave(DrupalFault fault, Supplier<Answer> doIt) {
    return switch (fault) {
      case RATE_LIMITED -> Answer.bare(429).with("Retry-After", "30");
      case IN_MAINTENANCE -> Answer.text(503, "text/plain", "Site under maintenance");
      case NOT_FOUND_BEFORE_IT -> Answer.text(404, "text/html", "<html>Not here</html>");
      case FORBIDDEN -> DrupalRoutes.forbidden();
    };
  }
}
