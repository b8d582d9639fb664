package moothall.contracts.instagram;

import moothall.contracts.graph.GraphApiServer;
import moothall.contracts.graph.GraphHost;
import moothall.contracts.graph.GraphRequest;
import moothall.contracts.serving.Answer;

/** The Graph API of one Instagram account. */
public final class InstagramServer extends GraphApiServer {

  public static final String VERSION = "v26.0";

  private final InstagramRoutes routes;

  public InstagramServer(InstagramAccount account) {
    this(0, account);
  }

  /** The same on this port, or with 0 on any free one. */
  public InstagramServer(int port, InstagramAccount account) {
    this(port, account, new GraphHost(VERSION, account.id(), "instagram", 80002, "IGApiException"));
  }

  private InstagramServer(int port, InstagramAccount account, GraphHost host) {
    super(port, host);
    this.routes = new InstagramRoutes(account, host, address().toString());
    open();
  }

  /** Whether hidden comments stand in the listings; reportedly they do not. */
  public void listHidden(boolean listed) {
    routes.listHidden(listed);
  }

  /** With which code it refuses to hide what the account itself has written; nobody says. */
  public void refuseOwnWith(int code) {
    routes.refuseOwnWith(code);
  }

  @Override
  protected Answer answer(GraphRequest request) {
    return routes.answer(request);
  }
}
