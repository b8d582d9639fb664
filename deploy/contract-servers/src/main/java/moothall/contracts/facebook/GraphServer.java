package moothall.contracts.facebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moothall.contracts.graph.GraphApiServer;
import moothall.contracts.graph.GraphHost;
import moothall.contracts.graph.GraphRequest;
import moothall.contracts.serving.Answer;
import moothall.contracts.serving.Request;

/** The Graph API of one page, or of several: which is meant says the token. */
public final class GraphServer extends GraphApiServer {

  public static final String VERSION = "v26.0";

  private final GraphRoutes routes;
  private volatile boolean sparesLooks;
  private final Map<String, GraphRoutes> others = new HashMap<>();

  /** A token that belongs to none of the pages is for the first to refuse. */
  public GraphServer(GraphPage page, GraphPage... others) {
    this(0, page, others);
  }

  /** The same on this port, or with 0 on any free one. */
  public GraphServer(int port, GraphPage page, GraphPage... others) {
    this(port, host(page), page, List.of(others));
  }

  private GraphServer(int port, GraphHost host, GraphPage page, List<GraphPage> others) {
    super(port, host);
    String address = address().toString();
    this.routes = new GraphRoutes(page, host, address);
    others.forEach(it -> this.others.put(it.token(), new GraphRoutes(it, host(it), address)));
    open();
  }

  private static GraphHost host(GraphPage page) {
    return new GraphHost(VERSION, page.account(), "pages", 32, "OAuthException");
  }

  /** Comment ids without the post's before them, as Facebook sometimes has it. */
  public void spellIdsShort(boolean shortIds) {
    routes.spellIdsShort(shortIds);
  }

  /** Whether faults meet changes only. */
  public void spareLooks(boolean spared) {
    this.sparesLooks = spared;
  }

  /** Whether a block is confirmed by {@code success}, or by the id with a truth value. */
  public void confirmBlocksBySuccess(boolean wanted) {
    routes.blocking().saySuccess(wanted);
  }

  @Override
  protected boolean mayBeMet(Request request) {
    return !sparesLooks || !request.method().equals("GET");
  }

  @Override
  protected Answer answer(GraphRequest request) {
    return others.getOrDefault(request.token(), routes).answer(request);
  }
}
