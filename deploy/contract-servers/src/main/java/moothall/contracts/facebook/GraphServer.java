package moothall.contracts.facebook;

import moothall.contracts.graph.GraphApiServer;
import moothall.contracts.graph.GraphHost;
import moothall.contracts.graph.GraphRequest;
import moothall.contracts.serving.Answer;

/** The Graph API of one page. */
public final class GraphServer extends GraphApiServer {

  public static final String VERSION = "v26.0";

  private final GraphRoutes routes;

  public GraphServer(GraphPage page) {
    this(page, new GraphHost(VERSION, page.account(), "pages", 32, "OAuthException"));
  }

  private GraphServer(GraphPage page, GraphHost host) {
    super(host);
    this.routes = new GraphRoutes(page, host, address().toString());
    open();
  }

  /** Comment ids without the post's before them, as Facebook sometimes has it. */
  public void spellIdsShort(boolean shortIds) {
    routes.spellIdsShort(shortIds);
  }

  @Override
  protected Answer answer(GraphRequest request) {
    return routes.answer(request);
  }
}
